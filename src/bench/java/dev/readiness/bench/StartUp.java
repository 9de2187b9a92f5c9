package dev.readiness.bench;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * How long {@code serve} takes from the start of its process until it is ready, beside how long a bare Bolt app on the
 * same server takes; round about, so that both meet the machine in the same moods.
 */
public final class StartUp {
    private static final int ROUNDS = 9;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String slackUrl;
    private final Path folder;
    private final Path output;

    private StartUp(String slackUrl, Path folder) {
        this.slackUrl = slackUrl;
        this.folder = folder;
        this.output = folder.resolve("output.txt");
    }

    /** Measures and prints. */
    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("start-up");
        try (var slack = new MockWebServer()) {
            slack.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse.Builder().body("{\"ok\":true}").build();
                }
            });
            slack.start();
            new StartUp(slack.url("/api/").toString(), folder).measure();
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .map(Path::toFile)
                        .forEach(File::delete);
            }
        }
    }

    private void measure() throws Exception {
        var bare = new ArrayList<Long>();
        var first = new ArrayList<Long>();
        var again = new ArrayList<Long>();
        for (int round = 0; round <= ROUNDS; round++) {
            var database = folder.resolve("round-" + round + ".db");
            long bareMillis = bare();
            long firstMillis = serve(database);
            long againMillis = serve(database);
            System.out.printf(
                    "round %d%s: bare Bolt %d ms, serve on a new database %d ms, serve again %d ms%n",
                    round, round == 0 ? " (to warm the disk)" : "", bareMillis, firstMillis, againMillis);
            if (round > 0) {
                bare.add(bareMillis);
                first.add(firstMillis);
                again.add(againMillis);
            }
        }
        System.out.printf(
                "medians: bare Bolt %d ms, serve on a new database %d ms (%.2f times), serve again %d ms (%.2f times)%n",
                median(bare),
                median(first),
                (double) median(first) / median(bare),
                median(again),
                (double) median(again) / median(bare));
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private long bare() throws Exception {
        int port = freePort();
        return untilReady(port, Map.of(), "dev.readiness.bench.BareBolt", Integer.toString(port), slackUrl);
    }

    private long serve(Path database) throws Exception {
        int port = freePort();
        var environment = Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-bench",
                "SLACK_SIGNING_SECRET",
                "secret",
                "SLACK_API_URL",
                slackUrl,
                "DATABASE_URL",
                "jdbc:sqlite:" + database,
                "HOST",
                "127.0.0.1",
                "PORT",
                Integer.toString(port));
        return untilReady(port, environment, "dev.readiness.app.Main", "serve");
    }

    private long untilReady(int port, Map<String, String> environment, String... main) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = Stream.concat(Stream.of(java, "-cp", System.getProperty("java.class.path")), Stream.of(main));
        var builder = new ProcessBuilder(line.toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        var process = builder.start();
        try {
            while (!isReady(port)) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IllegalStateException("it did not start:\n" + Files.readString(output));
                }
                Thread.sleep(2);
            }
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static boolean isReady(int port) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/readyz").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
