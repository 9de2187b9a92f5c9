package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who hears of a risk and where: with links to what causes it, in the channel too, and before a waiver ends. */
class TellingOfRisksTest {
    @TempDir
    Path folder;

    private Stage stage;
    private String card;

    @BeforeEach
    void open() {
        stage = Stage.open(folder, Map.of("HIGH_RISKS_TO_CHANNEL", "true"));
        stage.types(LEAD, "/readiness open payments-api owners:@app-dev due:+80d");
        card = stage.card("0 of 8 answered").path("ts").asText();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String link(JsonNode message, String words) {
        return "<" + stage.workspace().pageUrl() + "archives/C0PAYMENTS/p"
                + message.path("ts").asText().replace(".", "") + "?thread_ts=" + card + "&amp;cid=C0PAYMENTS|" + words
                + ">";
    }

    private List<JsonNode> messages(boolean inThread, String beginning) {
        return stage.workspace().messages(LEAD, Workspace.CHANNEL).stream()
                .filter(message -> message.has("thread_ts") == inThread)
                .filter(message -> !message.path("is_ephemeral").asBoolean())
                .filter(message -> message.path("text").asText().startsWith(beginning))
                .toList();
    }

    private JsonNode one(boolean inThread, String beginning, String... words) {
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            assertThat(messages(inThread, beginning)).hasSize(1);
            for (var each : words) {
                assertThat(messages(inThread, beginning).toString()).contains(each);
            }
        });
        return messages(inThread, beginning).get(0);
    }

    @Test
    void aWarningLinksToTheQuestionsAndDecisionsThatCauseIt() {
        stage.types(LEAD, "/readiness decide D-1 the three services first because they hold no data");
        var decision = one(true, "Decision D-1");
        one(true, "Risk R-1", "because " + link(decision, "D-1") + " (what moves into", "and Q2 (ingress");

        stage.types(APP_DEV, "/readiness answer 2 no");
        var question = one(true, "Question 2");
        one(true, "Risk R-1", "and " + link(question, "Q2") + " (ingress and callback assumptions are documented)");
    }

    @Test
    void aLinkComesOnceTheQuestionIsAsked() {
        stage.types(LEAD, "/readiness decide D-1 the three services first because they hold no data");
        one(true, "Risk R-1", "and Q2 (ingress");

        stage.types(APP_DEV, "/readiness answer 1 na it moves as it is");

        var question = one(true, "Question 2");
        one(true, "Risk R-1", "and " + link(question, "Q2") + " (ingress");
    }

    @Test
    void aHighRiskIsOneMessageInTheChannelThatFollowsItsWarning() {
        stage.types(APP_DEV, "/readiness answer 8 no");
        stage.types(APP_DEV, "/readiness answer 2 no");
        var warning = one(true, "Risk R-2");
        var told = one(false, "Risk R-2 of RR-1", "⚠ *High risk R-2 in RR-1 `payments-api`*", "Q2");
        assertThat(told.toString())
                .contains(link(warning, "What clears it, and who may let it be"))
                .doesNotContain("<@", "<!");

        stage.types(LEAD, "/readiness waive R-2 until:+9d because the proxy covers it");
        one(false, "Risk R-2 of RR-1", "*High risk R-2 in RR-1 `payments-api` waived*");
        stage.types(APP_DEV, "/readiness answer 1 yes");
        one(false, "Risk R-3 of RR-1", "⚠ *High risk R-3");
        stage.types(APP_DEV, "/readiness answer 2 yes https://wiki.example/2");
        one(false, "Risk R-2 of RR-1", "~High risk R-2 in RR-1 `payments-api`: auth and ingress are unresolved~");
        one(false, "Risk R-3 of RR-1", "~High risk R-3");

        assertThat(messages(false, "Risk R-1")).as("a medium one").isEmpty();
    }

    @Test
    void theLeadIsToldOnceThatAWaiverEndsAndOnceThatItIsOver() {
        stage.types(APP_DEV, "/readiness answer 2 no");
        one(true, "Risk R-1");
        stage.types(LEAD, "/readiness waive R-1 until:+20d because the proxy covers it");
        stage.types(LEAD, "/readiness waive 8 until:+20d because telemetry follows");
        days(12);
        assertThat(messages(true, "<@U0LEAD>, the waiver")).isEmpty();

        days(1);
        var first = await().until(() -> messages(true, "<@U0LEAD>, the waiver"), found -> found.size() == 2);
        assertThat(first.toString())
                .contains("|R-1>* (auth and ingress are unresolved) ends on *", "*Q8* (telemetry collection path");
        days(1);
        days(2);
        assertThat(messages(true, "<@U0LEAD>, the waiver")).hasSize(2);

        days(5);
        one(true, "<@U0LEAD>, R-1", "|R-1>* (auth and ingress are unresolved) is back: its waiver ended on *");
        one(true, "<@U0LEAD>, Q8", "is back");
        one(true, "Risk R-1", "⚠ *High risk R-1*");
        one(false, "Risk R-1 of", "⚠ *High risk R-1");
    }

    /** Days pass; a start looks at all reviews. */
    private void days(int days) {
        stage.workspace().clock().advance(Duration.ofDays(days));
        stage.restart();
        stage.card("payments-api");
    }
}
