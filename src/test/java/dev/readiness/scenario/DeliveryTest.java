package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.app.Deployment;
import dev.readiness.app.Wiring;
import dev.readiness.fixtures.Length;
import dev.readiness.fixtures.Some;
import dev.readiness.settings.Settings;
import dev.readiness.settings.SettingsFile;
import dev.readiness.stage.FlakySlack;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Stage;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages to a Slack that fails four calls in ten, in every way that a network can, and whose history lags. */
@Order(1)
class DeliveryTest {
    private static final int FAILING_PERCENT = 40;
    private static final int MOST_LAG_MILLIS = 3000;
    private static final int ITEMS = 21;
    private static final int MESSAGES_OF_A_REVIEW = 3 + ITEMS;

    @TempDir
    Path folder;

    private static Settings settings() {
        var quick = new HashMap<>(Map.of("POST_EVERY", "0s", "CARD_EVERY", "3s", "EDITS_PER_MINUTE", "100000"));
        quick.putAll(Map.of("SLACK_TIMEOUT", "1s", "HISTORY_LAG", "3s", "RETRY_AFTER", "50ms", "STOP_WITHIN", "5s"));
        return new SettingsFile().load(Path.of("config/readiness.yaml"), quick).get();
    }

    /** Reviews are opened and every item of each is answered, by typed commands. */
    @Test
    void eachMessageIsDeliveredOnceAndInOrder() throws Exception {
        int reviews = Length.DELIVERIES.now();
        long seed = Length.seed(DeliveryTest.class);
        var pack = Some.packOf("platform-engineering", ITEMS);
        try (var slack = new FlakySlack(TestClock.SHARED, seed, FAILING_PERCENT, MOST_LAG_MILLIS)) {
            var deployment =
                    new Deployment(database(), slack.apiUrl(), Workspace.TOKEN, Workspace.SECRET, "127.0.0.1", 0);
            try (var bot = Wiring.start(Stage.configuration(settings(), List.of(pack), deployment), TestClock.SHARED)) {
                long start = System.nanoTime();
                work(new SignedRequests(bot.port()), reviews);
                var typed = Duration.ofNanos(System.nanoTime() - start);
                await().atMost(Duration.ofMinutes(10))
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> lagging() == 0);
                System.out.printf(
                        "DeliveryTest: %d messages, %d of %d calls failed, typed for %d s, delivered after %d s%n",
                        slack.messages().size(),
                        slack.failures(),
                        slack.calls(),
                        typed.toSeconds(),
                        Duration.ofNanos(System.nanoTime() - start).toSeconds());
            }
            int wanted = reviews * MESSAGES_OF_A_REVIEW;
            assertThat(slack.failures()).isGreaterThan(wanted / 4);
            assertThat(slack.messages()).extracting(FlakySlack.Shown::key).doesNotHaveDuplicates();
            assertThat(slack.messages()).hasSize(wanted);
            inOrder(slack.messages());
            assertThat(slack.messages())
                    .filteredOn(message -> message.key().contains("/card/"))
                    .allSatisfy(card -> assertThat(slack.text(card)).contains(ITEMS + " of " + ITEMS + " answered"));
        }
    }

    private static void work(SignedRequests requests, int reviews) throws Exception {
        var people = Executors.newFixedThreadPool(4);
        try {
            var walks = IntStream.rangeClosed(1, reviews)
                    .<Callable<Boolean>>mapToObj(review -> () -> walk(requests, "load-" + review))
                    .toList();
            for (var walked : people.invokeAll(walks)) {
                assertThat(walked.get()).isTrue();
            }
        } finally {
            people.shutdown();
        }
    }

    private static boolean walk(SignedRequests requests, String workload) {
        send(requests, "open " + workload);
        for (int item = 1; item <= ITEMS; item++) {
            send(requests, "answer " + workload + " " + item + " yes");
        }
        return true;
    }

    /** Types it again where it could not be saved, as people are asked to. */
    private static void send(SignedRequests requests, String text) {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            var answer = requests.send(SignedRequests.command(Who.LEAD, Workspace.CHANNEL, text, text));
            assertThat(answer.statusCode()).isEqualTo(200);
            return !answer.body().contains("not saved");
        });
    }

    private String database() {
        return "jdbc:sqlite:" + folder.resolve("bot.db");
    }

    private int lagging() throws Exception {
        try (var connection = DriverManager.getConnection(database());
                var statement = connection.createStatement()) {
            return statement
                    .executeQuery("select count(*) from outbox where wanted > shown")
                    .getInt(1);
        }
    }

    /** The opener comes first in each thread, prompts by their number, the summary last. */
    private static void inOrder(List<FlakySlack.Shown> messages) {
        var lastOfThread = new HashMap<String, Integer>();
        for (var message : messages) {
            int place = place(message.key());
            assertThat(place)
                    .as(message.key())
                    .isGreaterThan(lastOfThread.getOrDefault(message.thread() + message.review(), -1));
            lastOfThread.put(message.thread() + message.review(), place);
        }
    }

    private static int place(String key) {
        var parts = key.split("/", -1);
        return switch (parts[1]) {
            case "card" -> 0;
            case "opener" -> 0;
            case "summary" -> ITEMS + 1;
            default -> Integer.parseInt(parts[2].substring("item-".length()));
        };
    }
}
