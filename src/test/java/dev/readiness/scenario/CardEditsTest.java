package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.app.Deployment;
import dev.readiness.app.Wiring;
import dev.readiness.fixtures.Some;
import dev.readiness.settings.SettingsFile;
import dev.readiness.stage.ScriptedSlack;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Stage;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The card's edits are few, and the last one is exact. */
class CardEditsTest {
    @TempDir
    Path folder;

    @Test
    void fiftyAnswersInTenSecondsAreAFewEditsOfTheCardAndTheLastIsExact() throws Exception {
        var settings = new SettingsFile()
                .load(Path.of("config/readiness.yaml"), Map.of("POST_EVERY", "0s", "EDITS_PER_MINUTE", "100000"))
                .get();
        var pack = Some.packOf("platform-engineering", 50);
        try (var slack = new ScriptedSlack()) {
            var deployment = new Deployment(
                    "jdbc:sqlite:" + folder.resolve("bot.db"),
                    slack.apiUrl(),
                    Workspace.TOKEN,
                    Workspace.SECRET,
                    "127.0.0.1",
                    0);
            try (var bot = Wiring.start(Stage.configuration(settings, List.of(pack), deployment), TestClock.SHARED)) {
                var requests = new SignedRequests(bot.port());
                requests.send(SignedRequests.command(Who.LEAD, Workspace.CHANNEL, "open payments-api", "open"));
                for (int item = 1; item <= 50; item++) {
                    requests.send(
                            SignedRequests.command(Who.LEAD, Workspace.CHANNEL, "answer " + item + " yes", "a" + item));
                    Thread.sleep(150);
                }
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> cards(slack).stream().anyMatch(text -> text.contains("50 of 50 answered")));
                Thread.sleep(settings.pace().cardEvery().toMillis() + 500);

                var edits = cards(slack);
                System.out.println("CardEditsTest: " + edits.size() + " edits of the card for 50 answers");
                assertThat(edits.size()).isLessThanOrEqualTo(10);
                assertThat(edits.get(edits.size() - 1)).contains("50 of 50 answered");
            }
        }
    }

    private static List<String> cards(ScriptedSlack slack) {
        return slack.calls("chat.update").stream()
                .map(call -> call.field("text"))
                .filter(text -> text.startsWith("Readiness review RR-1"))
                .filter(text -> !text.contains("questions are answered"))
                .toList();
    }
}
