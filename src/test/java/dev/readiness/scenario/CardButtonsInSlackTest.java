package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the card's buttons do, beside its menu. */
class CardButtonsInSlackTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void risksAreAButtonAndAClosedReviewIsOpenedAgainByOne() {
        try (var stage = Stage.open(folder)) {
            stage.types(LEAD, "/readiness open payments-api owners:@app-dev");
            stage.presses(APP_DEV, stage.card("0 of 8 answered"), "Risks");
            hears(stage, APP_DEV, "RR-1");

            stage.types(LEAD, "/readiness close RR-1 not-ready");
            stage.presses(APP_DEV, stage.card("Closed:"), "Reopen");
            hears(stage, APP_DEV, "Only the lead or opener of RR-1");
            stage.presses(LEAD, stage.card("Closed:"), "Reopen");
            hears(stage, LEAD, "is open again");
            assertThat(stage.card("Not started").toString()).doesNotContain("Reopen");
        }
    }

    @Test
    void theReviewIsHandedToOthersFromTheCardsMenu() throws Exception {
        try (var stage = Stage.open(folder)) {
            stage.types(LEAD, "/readiness open payments-api owners:@app-dev due:+9d");
            var card = stage.card("0 of 8 answered");
            pick(stage, APP_DEV, card, "Reassign…");
            hears(stage, APP_DEV, "Only the lead or opener of RR-1");

            pick(stage, LEAD, card, "Reassign…");
            await().untilAsserted(() -> assertThat(stage.workspace().modal(LEAD).toString())
                    .contains("Lead", "Owners", "Due", LEAD.id(), APP_DEV.id()));
            stage.workspace().submits(LEAD, JSON.readTree("""
                    {"lead": {"lead": {"type": "users_select", "selected_user": "U0PLATFORM"}},
                     "owners": {"owners": {"type": "multi_users_select", "selected_users": ["U0APPOWNER"]}},
                     "due": {"due": {"type": "datepicker", "selected_date": "2001-01-01"}}}"""));
            await().untilAsserted(() ->
                    assertThat(stage.workspace().modal(LEAD).toString()).contains("2001"));
            stage.workspace().submits(LEAD, JSON.readTree("""
                    {"lead": {"lead": {"type": "users_select", "selected_user": "U0PLATFORM"}},
                     "owners": {"owners": {"type": "multi_users_select", "selected_users": ["U0APPOWNER"]}},
                     "due": {"due": {"type": "datepicker", "selected_date": null}}}"""));

            hears(stage, LEAD, "lead: <@U0LEAD> → <@U0PLATFORM>");
            assertThat(stage.card("Lead <@U0PLATFORM>").toString())
                    .contains("Owners <@U0APPOWNER>", card.toString().replaceAll("(?s).*(Due \\w+ \\d+ \\w+).*", "$1"));
        }
    }

    private static void pick(Stage stage, Who who, JsonNode card, String label) {
        var menu = StreamSupport.stream(card.findParents("options").spliterator(), false)
                .map(element -> (ObjectNode) element.deepCopy())
                .findFirst()
                .orElseThrow();
        StreamSupport.stream(menu.path("options").spliterator(), false)
                .filter(option -> option.at("/text/text").asText().equals(label))
                .forEach(option -> menu.set("selected_option", option));
        stage.workspace().press(who, Workspace.CHANNEL, card.path("ts").asText(), menu);
    }

    private static void hears(Stage stage, Who who, String words) {
        await().untilAsserted(() -> assertThat(stage.workspace().whispers(who, Workspace.CHANNEL))
                .last(InstanceOfAssertFactories.STRING)
                .contains(words));
    }
}
