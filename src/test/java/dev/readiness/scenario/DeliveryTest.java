package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.app.Deployment;
import dev.readiness.app.Wiring;
import dev.readiness.fixtures.Some;
import dev.readiness.stage.FlakySlack;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages to a Slack that fails four calls in ten, in every way that a network can. */
class DeliveryTest {
    private static final int FAILING_PERCENT = 40;
    private static final int MOST_LAG_MILLIS = 1500;
    private static final int ITEMS = 45;
    private static final int MESSAGES_OF_A_REVIEW = 2 + ITEMS;

    @TempDir
    Path folder;

    @Test
    void fiveHundredMessagesAreEachDeliveredOnceAndInOrder() throws Exception {
        deliver(11, MOST_LAG_MILLIS);
    }

    /** Opens so many reviews and answers every item of each, by typed commands. */
    private void deliver(int reviews, long mostLagMillis) throws Exception {
        long seed = System.nanoTime();
        System.out.println("DeliveryTest seed " + seed);
        var pack = Some.packOf("platform-engineering", ITEMS);
        try (var slack = new FlakySlack(seed, FAILING_PERCENT, mostLagMillis)) {
            var deployment = new Deployment(
                    "jdbc:sqlite:" + folder.resolve("bot.db"),
                    slack.apiUrl(),
                    Workspace.TOKEN,
                    Workspace.SECRET,
                    "127.0.0.1",
                    0);
            try (var bot = Wiring.start(Stage.quickSettings(), List.of(pack), deployment, Clock.systemUTC())) {
                var requests = new SignedRequests(bot.port());
                for (int review = 1; review <= reviews; review++) {
                    send(requests, "open load-" + review);
                    for (int item = 1; item <= ITEMS; item++) {
                        send(requests, "answer load-" + review + " " + item + " yes");
                    }
                }
                int wanted = reviews * (MESSAGES_OF_A_REVIEW + 1);
                await().atMost(Duration.ofMinutes(10))
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> slack.messages().size() >= wanted);
                Thread.sleep(Stage.quickSettings().pace().slackTimeout().toMillis() + 500);
                System.out.printf("DeliveryTest: %d messages, %d failed calls%n", wanted, slack.failures());
                assertThat(slack.failures()).isGreaterThan(wanted / 4);
                assertThat(slack.messages()).hasSize(wanted);
                assertThat(slack.messages()).extracting(FlakySlack.Shown::key).doesNotHaveDuplicates();
                inOrder(slack.messages());
            }
        }
    }

    private static void send(SignedRequests requests, String text) {
        assertThat(requests.send(SignedRequests.command(Who.LEAD, Workspace.CHANNEL, text, text))
                        .statusCode())
                .isEqualTo(200);
    }

    /** The opener comes first in each thread, prompts by their number, the summary last. */
    private static void inOrder(List<FlakySlack.Shown> messages) {
        var lastOfThread = new HashMap<String, Integer>();
        for (var message : messages) {
            int place = place(message.key());
            assertThat(place)
                    .as(message.key())
                    .isGreaterThan(lastOfThread.getOrDefault(message.thread() + review(message), -1));
            lastOfThread.put(message.thread() + review(message), place);
        }
    }

    private static String review(FlakySlack.Shown message) {
        return message.key().substring(0, message.key().indexOf('/'));
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
