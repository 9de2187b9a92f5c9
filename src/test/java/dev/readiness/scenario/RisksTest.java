package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.APP_OWNER;
import static dev.readiness.stage.Who.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Talk;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot warns of what the team itself said, people let it be or mend it, and a lead signs. */
class RisksTest {
    @TempDir
    Path folder;

    private Stage stage;
    private Talk talk;

    @BeforeEach
    void open() {
        stage = Stage.open(folder);
        stage.types(LEAD, "/readiness open payments-api owners:@app-dev,@app-owner due:+30d");
        var card = stage.card("0 of 8 answered");
        stage.sees(LEAD, "Q1 of 8");
        talk = new Talk(stage.workspace(), Workspace.CHANNEL, card.path("ts").asText());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String lastWhisper(Who who) {
        return stage.workspace().lastWhisper(who, Workspace.CHANNEL);
    }

    private List<JsonNode> warnings(String risk) {
        return talk.replies(LEAD).stream()
                .filter(message -> !message.path("is_ephemeral").asBoolean())
                .filter(message -> message.path("text").asText().startsWith("Risk " + risk))
                .toList();
    }

    private static String withoutLinks(List<JsonNode> messages) {
        return messages.toString().replaceAll("<http[^|>]*\\|([^>]*)>", "$1");
    }

    private void warns(String risk, String... words) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(withoutLinks(warnings(risk))).contains(words));
        assertThat(warnings(risk)).as("one message a risk").hasSize(1);
    }

    @Test
    void answersThatContradictEachOtherRaiseOneWarningThatFoldsTheLesserOne() {
        stage.types(APP_DEV, "/readiness answer 2 no the callback host is open");
        warns(
                "R-1",
                "High risk R-1",
                "auth and ingress are unresolved",
                "because Q2 (ingress and callback assumptions are documented) is *No*",
                "What clears it");
        stage.types(APP_DEV, "/readiness answer 1 yes");
        warns(
                "R-2",
                "hosting assumptions that outrun auth and ingress clarity",
                "because Q1 (first Kanopy workloads are identified) is *Yes* and Q2",
                "In it: R-1 auth and ingress are unresolved");
        warns("R-1", "shown inside R-2");
        stage.card("1 risk (1 high)");

        stage.types(APP_DEV, "/readiness answer 2 yes https://wiki.example/ingress");
        warns("R-1", "~", "Cleared");
        warns("R-2", "~", "Cleared");
        stage.card("As it stands: *not ready*");
    }

    @Test
    void aWarningFollowsTheAnswersAndCountsThatItNames() {
        stage.types(APP_DEV, "/readiness answer 2 no");
        warns("R-1", "Q2 (ingress and callback assumptions are documented) is *No*");
        stage.types(APP_DEV, "/readiness answer 2 unsure");
        warns("R-1", "Q2 (ingress and callback assumptions are documented) is *Not sure*");

        stage.types(LEAD, "/readiness set RR-1 due:+4d");
        warns("R-2", "*1 of 8* questions are answered");
        stage.types(APP_DEV, "/readiness answer 3 yes https://wiki.example/3");
        warns("R-2", "*2 of 8* questions are answered");
    }

    @Test
    void aWaiverTurnsTheWarningAndEndsOnItsDay() {
        stage.types(APP_DEV, "/readiness answer 2 no");
        warns("R-1", "High risk");
        stage.types(APP_DEV, "/readiness waive R-1 until:+2d because I say so");
        assertThat(lastWhisper(APP_DEV)).contains("waived by the lead or opener");
        stage.types(LEAD, "/readiness waive R-1 until:+200d because later");
        assertThat(lastWhisper(LEAD)).contains("too long", "At most 90 days");
        stage.types(LEAD, "/readiness waive R-1 until:2020-01-01 because never");
        assertThat(lastWhisper(LEAD)).contains("is over");
        stage.types(LEAD, "/readiness waive R-1 until:+2d");
        assertThat(lastWhisper(LEAD)).contains("Add the reason: `waive R-1 until:+2d because …`");

        stage.types(
                LEAD, "/readiness waive R-1 until:+2d code:mitigated instead:\"a proxy\" because the proxy covers it");
        warns("R-1", "High risk R-1 waived", "the proxy covers it", "mitigated", "a proxy");
        stage.workspace().clock().advance(Duration.ofDays(4));
        stage.types(LEAD, "/readiness note 3 time passes");
        warns("R-1", "⚠");
    }

    @Test
    void nobodyClosesAboveTheVerdictAndASignOffGoesStale() {
        for (int item = 1; item <= 7; item++) {
            stage.types(APP_DEV, "/readiness answer " + item + " yes https://wiki.example/" + item);
        }
        stage.types(APP_DEV, "/readiness answer 8 no not wired up");
        stage.card("8 of 8 answered");
        stage.types(LEAD, "/readiness close ready");
        assertThat(lastWhisper(LEAD)).contains("*not ready*", "Q8 telemetry collection path is approved: No");
        stage.types(LEAD, "/readiness waive 8 until:+20d because telemetry follows");
        stage.types(LEAD, "/readiness own");
        assertThat(lastWhisper(LEAD)).contains("app team who is not the lead");
        stage.types(APP_OWNER, "/readiness own");
        for (int decision = 1; decision <= 4; decision++) {
            stage.types(LEAD, "/readiness decide D-" + decision + " as proposed because it was tried");
        }
        stage.card("As it stands: *ready with conditions*");
        stage.types(LEAD, "/readiness close ready");
        assertThat(lastWhisper(LEAD)).contains("*ready with conditions*", "nobody closes above");
        stage.types(LEAD, "/readiness close conditional until telemetry is wired up");
        stage.card("Closed: *ready with conditions*");
        stage.sees(LEAD, "Milestone 1");

        talk.says(APP_DEV, "8: yes it is wired up");
        await().untilAsserted(() -> assertThat(lastWhisper(APP_DEV)).contains("was closed", "reopen RR-1"));
        stage.types(APP_DEV, "/readiness answer RR-1 8 yes");
        assertThat(lastWhisper(APP_DEV)).contains("was closed");
        stage.types(LEAD, "/readiness reopen RR-1");
        stage.card("milestone 1 was signed as ready with conditions");
        stage.types(APP_DEV, "/readiness answer 8 yes https://wiki.example/8");
        stage.card("*stale*");
        stage.card("As it stands: *ready*");
        stage.types(LEAD, "/readiness close ready");
        stage.card("Closed: *ready*");
    }

    @Test
    void aRepeatOffersTheLastAnswersToBeConfirmedOneByOne() {
        stage.types(APP_DEV, "/readiness answer 1 yes three services");
        stage.types(LEAD, "/readiness close abandoned we start over");
        stage.card("Closed: *abandoned*");
        stage.types(LEAD, "/readiness open payments-api owners:@app-dev");
        stage.sees(LEAD, "Opened RR-2");

        var prompt = stage.sees(APP_DEV, "Last time:");
        assertThat(prompt.toString()).contains("Yes", "three services");
        var confirm = prompt.path("blocks");
        for (var block : confirm) {
            if (block.path("accessory").path("text").path("text").asText().equals("Confirm")) {
                stage.workspace()
                        .press(APP_DEV, Workspace.CHANNEL, prompt.path("ts").asText(), block.path("accessory"));
            }
        }
        stage.card("1 of 8 answered");
        assertThat(stage.sees(LEAD, "Q1 ✔ Yes").toString()).contains("three services");
    }

    @Test
    void dueDatesPassWithoutAnybodyDoingAnything() {
        stage.types(APP_DEV, "/readiness answer 1 yes");
        stage.card("1 of 8 answered");
        stage.workspace().clock().advance(Duration.ofDays(27));

        stage.restart();

        warns(
                "R-1",
                "unclear ownership between platform and app teams after rollout",
                "nobody has *accepted ownership*");
    }
}
