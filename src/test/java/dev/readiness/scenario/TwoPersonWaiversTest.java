package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.LEAD;
import static dev.readiness.stage.Who.PLATFORM_ENG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the setting asks for two, one person's waiver is only a request until another agrees. */
class TwoPersonWaiversTest {
    @TempDir
    Path folder;

    private static void hears(Stage stage, Who who, String... words) {
        await().untilAsserted(() -> assertThat(stage.workspace().whispers(who, Workspace.CHANNEL))
                .last(InstanceOfAssertFactories.STRING)
                .contains(words));
    }

    private static void isShown(Stage stage, Who who, String... words) {
        await().untilAsserted(() -> assertThat(stage.workspace().messages(who, Workspace.CHANNEL).stream()
                        .filter(message -> message.path("is_ephemeral").asBoolean())
                        .map(JsonNode::toString))
                .last(InstanceOfAssertFactories.STRING)
                .contains(words));
    }

    @Test
    void whoAskedCannotAgreeNorWhoMayNotWaiveButTheOpenerCan() {
        try (var stage = Stage.open(folder, Map.of("TWO_PERSON_WAIVERS", "true"))) {
            stage.types(APP_DEV, "/readiness open payments-api lead:@lead");
            stage.card("0 of 8 answered");
            stage.types(APP_DEV, "/readiness answer 2 no");
            stage.sees(LEAD, "High risk R-1");

            stage.types(LEAD, "/readiness waive R-1 until:+9d because the proxy covers it");
            hears(stage, LEAD, "is asked for", "has to agree");
            var asked = stage.sees(LEAD, "somebody else has to agree");
            assertThat(asked.toString()).contains("⚠", "the proxy covers it");

            stage.presses(LEAD, asked, "Agree to waiver");
            hears(stage, LEAD, "You asked for this waiver");
            stage.presses(PLATFORM_ENG, asked, "Agree to waiver");
            hears(stage, PLATFORM_ENG, "waived by the lead or opener");

            stage.presses(APP_DEV, asked, "Agree to waiver");
            assertThat(stage.sees(LEAD, "High risk R-1 waived").toString())
                    .contains("asked for by <@" + LEAD.id() + ">", "the proxy covers it");
            stage.presses(APP_DEV, asked, "Agree to waiver");
            hears(stage, APP_DEV, "granted already");
        }
    }

    @Test
    void aWaiverOfAnItemIsAgreedToAtItsQuestionAndShownWhereverTheReviewIs() {
        try (var stage = Stage.open(folder, Map.of("TWO_PERSON_WAIVERS", "true"))) {
            stage.types(APP_DEV, "/readiness open payments-api lead:@lead");
            stage.card("0 of 8 answered");
            stage.types(APP_DEV, "/readiness answer 3 no");
            assertThat(stage.sees(LEAD, "Question 3 is answered No").toString()).contains("Waive…");
            stage.types(LEAD, "/readiness waive 3 until:+9d because the vendor mends it");

            stage.card("Asked to waive: *Q3*, by <@" + LEAD.id() + ">");
            stage.presses(APP_DEV, stage.sees(LEAD, "somebody else has to agree"), "Agree to waiver");

            stage.card("Waived: *Q3* until");
            assertThat(stage.sees(LEAD, "Waived until").toString())
                    .contains("Question 3", "the vendor mends it", "asked for by")
                    .doesNotContain("Agree to waiver", "Waive…");
            stage.types(PLATFORM_ENG, "/readiness status");
            isShown(stage, PLATFORM_ENG, "Waived: *Q3* until", "As it stands");
            stage.types(PLATFORM_ENG, "/readiness risks");
            isShown(stage, PLATFORM_ENG, "Risks of RR-1", "Q3", "the vendor mends it");
        }
    }

    @Test
    void anOpenItemIsWaivedFromItsMenu() {
        try (var stage = Stage.open(folder)) {
            stage.types(LEAD, "/readiness open payments-api");
            var prompt = stage.sees(LEAD, "Q1 of 8");
            var menu = StreamSupport.stream(prompt.findParents("options").spliterator(), false)
                    .filter(element -> element.path("type").asText().equals("overflow"))
                    .map(element -> (ObjectNode) element.deepCopy())
                    .findFirst()
                    .orElseThrow();
            StreamSupport.stream(menu.path("options").spliterator(), false)
                    .filter(option -> option.at("/text/text").asText().equals("Waive"))
                    .forEach(option -> menu.set("selected_option", option));

            stage.workspace().press(LEAD, Workspace.CHANNEL, prompt.path("ts").asText(), menu);

            await().untilAsserted(() ->
                    assertThat(stage.workspace().modal(LEAD).toString()).contains("Waive", "Q1", "Reason"));
        }
    }
}
