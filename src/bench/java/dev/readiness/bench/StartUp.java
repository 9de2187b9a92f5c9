package dev.readiness.bench;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * What {@code serve} takes from the start of its process until it is ready, in time and in work of the processor, beside
 * a bare Bolt app on the same server; round about, so that all meet the machine in the same moods. Needs {@code mvn
 * package} before, and makes the archive itself.
 */
public final class StartUp {
    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String JAR = "target/readiness-bot.jar";
    private static final List<String> LIGHT =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1");

    private final String slackUrl;
    private final Path folder;
    private final Path output;

    private StartUp(String slackUrl, Path folder) {
        this.slackUrl = slackUrl;
        this.folder = folder;
        this.output = folder.resolve("output.txt");
    }

    /** What one start took: both in milliseconds. */
    private record Cost(long wall, long processor) {
        static Cost median(List<Cost> costs) {
            return new Cost(
                    middle(costs.stream().map(Cost::wall).toList()),
                    middle(costs.stream().map(Cost::processor).toList()));
        }

        private static long middle(List<Long> values) {
            return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
        }

        String beside(Cost other) {
            return String.format(
                    "%5d ms (%.2f times), processor %5d ms (%.2f times)",
                    wall, (double) wall / other.wall, processor, (double) processor / other.processor);
        }
    }

    private interface Start {
        Cost measure(Path database) throws Exception;
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
        var archived = new ArrayList<>(LIGHT);
        archived.add(archive());
        var starts = new LinkedHashMap<String, Start>();
        starts.put("bare Bolt", database -> bare(List.of()));
        starts.put("bare Bolt, options of the image", database -> bare(LIGHT));
        starts.put("serve", database -> serve(List.of(), database));
        starts.put("serve, archive", database -> serve(archived.subList(LIGHT.size(), archived.size()), database));
        starts.put("serve, archive, options of the image", database -> serve(archived, database));
        var costs = new LinkedHashMap<String, List<Cost>>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (var start : starts.entrySet()) {
                var cost = start.getValue()
                        .measure(
                                folder.resolve("round-" + round + start.getKey().hashCode() + ".db"));
                if (round > 0) {
                    costs.computeIfAbsent(start.getKey(), name -> new ArrayList<>())
                            .add(cost);
                }
            }
        }
        System.out.printf("%s, medians of %d rounds, each on a new database%n", Runtime.version(), ROUNDS);
        var bare = Cost.median(costs.get("bare Bolt"));
        costs.forEach((name, all) ->
                System.out.printf("%-36s %s%n", name, Cost.median(all).beside(bare)));
    }

    /** Makes an archive, and gives the option that names it. */
    private String archive() throws Exception {
        var file = folder.resolve("archive");
        var making = new ProcessBuilder(java(), "-jar", JAR, "archive", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(making.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (making.waitFor() != 0) {
            throw new IllegalStateException("no archive:\n" + said);
        }
        return Stream.of(said.split("\\s+"))
                .filter(word -> word.endsWith("=" + file))
                .findFirst()
                .orElseThrow();
    }

    private Cost bare(List<String> options) throws Exception {
        int port = freePort();
        var line = new ArrayList<>(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.readiness.bench.BareBolt"));
        line.addAll(List.of(Integer.toString(port), slackUrl));
        return untilReady(port, Map.of(), line);
    }

    private Cost serve(List<String> options, Path database) throws Exception {
        int port = freePort();
        var environment = Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-bench",
                "SLACK_SIGNING_SECRET",
                "0".repeat(32),
                "SLACK_API_URL",
                slackUrl,
                "DATABASE_URL",
                "jdbc:sqlite:" + database,
                "HOST",
                "127.0.0.1",
                "PORT",
                Integer.toString(port),
                "ADMIN_PORT",
                Integer.toString(freePort()));
        var line = new ArrayList<>(options);
        line.addAll(List.of("-jar", JAR, "serve"));
        return untilReady(port, environment, line);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Cost untilReady(int port, Map<String, String> environment, List<String> arguments) throws Exception {
        var line = Stream.concat(Stream.of(java()), arguments.stream());
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
            long wall = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            var processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
            return new Cost(wall, Math.max(1, processor.toMillis()));
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
