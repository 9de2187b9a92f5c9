package dev.readiness.app;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** A start of the bot for no Slack, on a database of its own, that ends as soon as it is ready. */
final class Rehearsal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final Set<String> OF_JVMS = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private final Path folder;
    private final Path output;
    private final int port;
    private final ProcessBuilder builder;

    /**
     * @param option what the JVM is told besides
     * @param folder is its own, and removed afterwards
     */
    Rehearsal(String jar, String option, Path folder) throws IOException {
        this.folder = folder;
        this.output = folder.resolve("output.txt");
        this.port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        this.builder = new ProcessBuilder(java, "-XX:+UseG1GC", option, "-jar", jar, "serve")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_") || OF_JVMS.contains(name));
        builder.environment().putAll(surroundings());
    }

    /** It is its own Slack, which knows none of its methods. */
    private Map<String, String> surroundings() throws IOException {
        return Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-0-0-rehearsal",
                "SLACK_SIGNING_SECRET",
                "0".repeat(32),
                "SLACK_API_URL",
                "http://127.0.0.1:" + port + "/",
                "DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("readiness.db"),
                "HOST",
                "127.0.0.1",
                "PORT",
                Integer.toString(port),
                "ADMIN_PORT",
                Integer.toString(freePort()));
    }

    /**
     * Starts it, and stops it when it is ready.
     *
     * @throws IOException with all that it said, where it does not get ready
     */
    void run() throws IOException, InterruptedException {
        var process = builder.start();
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!isReady()) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException("it did not start:\n" + Files.readString(output));
                }
                Thread.sleep(PAUSE.toMillis());
            }
            process.destroy();
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/readyz").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
