package dev.readiness.bench;

import dev.readiness.fixtures.Postgres;
import dev.readiness.stage.BotProcess;
import dev.readiness.stage.FlakySlack;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * How much memory and processor the packaged {@code serve} takes in a container of so many MiB: at rest, at ten
 * commands a second, and at as many as it takes.
 */
public final class Footprint {
    private static final int TICKS_A_SECOND = 100;
    private static final int SENDERS = 8;
    private static final Duration SPELL = Duration.ofSeconds(30);

    private final Process bot;
    private final SignedRequests requests;
    private final AtomicInteger sent = new AtomicInteger();

    private Footprint(Process bot, int port) {
        this.bot = bot;
        this.requests = new SignedRequests(port);
    }

    /** Measures on SQLite and on PostgreSQL, and prints. */
    public static void main(String[] args) throws Exception {
        int mebibytes = args.length > 0 && args[0].matches("\\d+") ? Integer.parseInt(args[0]) : 512;
        var folder = Files.createTempDirectory("footprint");
        measure("SQLite", "jdbc:sqlite:" + folder.resolve("bot.db"), mebibytes, folder);
        measure("PostgreSQL", Postgres.empty(), mebibytes, folder);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        System.exit(0);
    }

    private static void measure(String name, String databaseUrl, int mebibytes, Path folder) throws Exception {
        int port = BotProcess.freePort();
        try (var slack = new FlakySlack(1, 0, 0)) {
            var line = Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:MaxRAM=" + mebibytes + "m",
                    "-XX:MaxRAMPercentage=50",
                    "-XX:ActiveProcessorCount=1",
                    "-XX:+UseSerialGC",
                    "-jar",
                    "target/readiness-bot.jar",
                    "serve");
            var builder = new ProcessBuilder(line.toList())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.txt").toFile());
            builder.environment().putAll(BotProcess.environment(folder, slack.apiUrl(), port));
            builder.environment().put("DATABASE_URL", databaseUrl);
            var process = builder.start();
            try {
                new Footprint(process, port).measure(name);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private void measure(String name) throws Exception {
        long start = System.nanoTime();
        while (!isReady()) {
            Thread.sleep(20);
        }
        System.out.printf(
                "%s: ready after %d ms, %d ms of them on a processor%n",
                name, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), 1000 * ticks() / TICKS_A_SECOND);
        spell(name + ", at rest", 0);
        spell(name + ", 10 commands a second", 10);
        spell(name + ", as many as it takes", 100_000);
        spell(name + ", at rest again", 0);
    }

    private boolean isReady() {
        try {
            return requests.get("/readyz").statusCode() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private void spell(String what, int aSecond) throws Exception {
        long ticks = ticks();
        long start = System.nanoTime();
        int before = sent.get();
        var senders = Executors.newFixedThreadPool(SENDERS);
        long end = start + SPELL.toNanos();
        for (int sender = 0; sender < SENDERS && aSecond > 0; sender++) {
            senders.submit(() -> send(end, TimeUnit.SECONDS.toMillis(SENDERS) / aSecond));
        }
        senders.shutdown();
        Thread.sleep(SPELL.toMillis());
        senders.awaitTermination(1, TimeUnit.MINUTES);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: %.1f commands a second, %.0f millicores, %s resident, %s at most%n",
                what,
                (sent.get() - before) / seconds,
                1000.0 * (ticks() - ticks) / TICKS_A_SECOND / seconds,
                memory("VmRSS"),
                memory("VmHWM"));
    }

    /** Reviews are opened, and their eight items answered, one after the other. */
    private void send(long end, long pauseMillis) {
        try {
            for (int done = 0; System.nanoTime() < end; done++) {
                int number = sent.incrementAndGet();
                var workload = "workload-" + Thread.currentThread().getId() + "-" + done / 9;
                var text = done % 9 == 0 ? "open " + workload : "answer " + workload + " " + done % 9 + " yes it is";
                requests.send(SignedRequests.command(Who.LEAD, Workspace.CHANNEL, text, number + ".1"));
                Thread.sleep(pauseMillis);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long ticks() throws IOException {
        var fields = Files.readString(Path.of("/proc/" + bot.pid() + "/stat")).split(" ");
        return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }

    private String memory(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + bot.pid() + "/status")).stream()
                .filter(line -> line.startsWith(field))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
                .findFirst()
                .orElse("?");
    }
}
