package dev.readiness.stage;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The packaged bot as a process, started as an operator starts it. */
public final class BotProcess implements AutoCloseable {
    /** Newer JVMs warn of what libraries do, in lines of their own; the image tells them not to. */
    private static final List<String> QUIET =
            Runtime.version().feature() < 24 ? List.of() : List.of("--sun-misc-unsafe-memory-access=allow");

    private static final int FIRST_PORT = 12_000;
    private static final int PORTS = 20_000;
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

    private final Process process;
    private final Path output;

    private BotProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts a command of the bot with that environment beside the usual one; output goes to a file in the folder. */
    public static BotProcess start(Path folder, Map<String, String> environment, String... command) {
        return start(List.of(), folder, environment, command);
    }

    /** The same, where no file may grow beyond so many of the shell's blocks: for it, the disk is full then. */
    public static BotProcess startWithin(int blocks, Path folder, Map<String, String> environment, String... command) {
        var limited = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$0\" \"$@\"");
        return start(limited, folder, environment, command);
    }

    private static BotProcess start(
            List<String> before, Path folder, Map<String, String> environment, String... command) {
        var line = new ArrayList<>(before);
        line.add(Jar.JAVA);
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        line.addAll(QUIET);
        line.addAll(List.of(Jar.ARCHIVE, "-jar", Jar.PATH));
        line.addAll(List.of(command));
        var output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_"));
        builder.environment().put("ADMIN_PORT", "0");
        builder.environment().putAll(environment);
        try {
            return new BotProcess(builder.start(), output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The environment of a bot that works for that workspace, without pauses. */
    public static Map<String, String> environment(Path folder, String slackApiUrl, int port) {
        var environment = new HashMap<String, String>();
        environment.put("SLACK_BOT_TOKEN", Workspace.TOKEN);
        environment.put("SLACK_SIGNING_SECRET", Workspace.SECRET);
        environment.put("SLACK_API_URL", slackApiUrl);
        environment.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("bot.db"));
        environment.put("HOST", "127.0.0.1");
        environment.put("PORT", Integer.toString(port));
        environment.put("POST_EVERY", "0s");
        environment.put("CARD_EVERY", "100ms");
        environment.put("EDITS_PER_MINUTE", "100000");
        environment.put("SLACK_TIMEOUT", "1s");
        environment.put("RETRY_AFTER", "50ms");
        return environment;
    }

    /** A port below those that the system hands out by itself, so that nobody gets it before it is used. */
    public static int freePort() {
        while (true) {
            int port = FIRST_PORT + NEXT_PORT.getAndIncrement() % PORTS;
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
    }

    /** What a command prints that ends by itself; the test fails where it ends with another status. */
    public static String outputOf(int status, Path folder, Map<String, String> environment, String... command) {
        try (var bot = start(Files.createTempDirectory(folder, "run"), environment, command)) {
            int ended = bot.waitFor(Duration.ofSeconds(60));
            if (ended != status) {
                throw new AssertionError("status " + ended + " instead of " + status + ":\n" + bot.output());
            }
            return bot.output();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until it says that it is ready, and gives how long that took. */
    public Duration untilReady(int port) {
        long start = System.nanoTime();
        var requests = new SignedRequests(port);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("the bot ended:\n" + output());
                    }
                    try {
                        return requests.get("/readyz").statusCode() == 200;
                    } catch (UncheckedIOException notYet) {
                        return false;
                    }
                });
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        waitFor(Duration.ofSeconds(10));
    }

    /** {@code kill -STOP}: it does nothing any more, and does not know that. */
    public void freeze() {
        signal("STOP");
    }

    /** {@code kill -CONT}. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + status);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** {@code kill -15}. */
    public void terminate() {
        process.destroy();
    }

    /** The status it ends with. */
    public int waitFor(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the bot does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
