package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readiness.fixtures.Some;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Talk;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** “TBD” and a bare “n/a” are asked about once, in every way of answering, and what was written is kept at hand. */
class WeakNotesInSlackTest {
    private static final String TBD = """
            {"answer": {"answer": {"type": "radio_buttons", "selected_option":
                {"text": {"type": "plain_text", "text": "Yes"}, "value": "YES"}}},
             "note": {"note": {"type": "plain_text_input", "value": "TBD"}},
             "evidence": {"evidence": {"type": "plain_text_input", "value": null}}}""";

    private static final String NOT_APPLICABLE = """
            {"answer": {"answer": {"type": "radio_buttons", "selected_option":
                {"text": {"type": "plain_text", "text": "Not applicable"}, "value": "NOT_APPLICABLE"}}},
             "note": {"note": {"type": "plain_text_input", "value": %s}},
             "evidence": {"evidence": {"type": "plain_text_input", "value": null}}}""";

    @TempDir
    Path folder;

    private Stage stage;
    private Talk talk;

    @BeforeEach
    void open() {
        stage = Stage.open(
                folder, List.of(Some.wantingEvidence(Stage.shippedPackages().get(0))));
        stage.types(LEAD, "/readiness open payments-api owners:@app-dev");
        var card = stage.card("0 of 8 answered");
        stage.sees(LEAD, "Q1 of 8");
        talk = new Talk(stage.workspace(), Workspace.CHANNEL, card.path("ts").asText());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void hears(String words) {
        await().untilAsserted(() -> assertThat(stage.workspace().whispers(APP_DEV, Workspace.CHANNEL))
                .last(InstanceOfAssertFactories.STRING)
                .contains(words));
    }

    @Test
    void whoTypesItIsAskedOnceAndThenTakenAtTheirWord() {
        stage.types(APP_DEV, "/readiness answer 1 yes TBD");
        hears("Q1 wants evidence, and `TBD` shows none. Nothing was changed.");
        stage.types(APP_DEV, "/readiness answer 1 yes TBD");
        hears("✔ Yes");
        stage.card("1 of 8 answered");
        stage.types(APP_DEV, "/readiness history 1");
        assertThat(stage.sees(APP_DEV, "asked once more, for evidence").toString())
                .contains("TBD");
    }

    @Test
    void aReplyIsAskedAboutWithTheWayOut() {
        talk.says(APP_DEV, "yes, same as above");
        var question = stage.sees(APP_DEV, "This question wants evidence, and that shows none");
        stage.presses(APP_DEV, question, "Yes");
        stage.card("1 of 8 answered");
        assertThat(stage.sees(LEAD, "Q1 ✔ Yes").toString()).contains("same as above");
    }

    @Test
    void aFormStaysOpenWithWhatWasTyped() {
        stage.presses(APP_DEV, stage.sees(APP_DEV, "Q1 of 8"), "Add details…");
        await().until(() -> stage.workspace().modal(APP_DEV).toString().contains("Evidence links"));

        stage.workspace().submits(APP_DEV, json(TBD));
        await().untilAsserted(() -> assertThat(stage.workspace().modal(APP_DEV).toString())
                .contains("This question wants evidence", "\"initial_value\":\"TBD\""));
        stage.workspace().submits(APP_DEV, json(TBD));

        stage.card("1 of 8 answered");
        assertThat(stage.workspace().modal(APP_DEV).isMissingNode()
                        || stage.workspace().modal(APP_DEV).isNull())
                .isTrue();
    }

    @Test
    void aPressOfNotApplicableOpensTheFormThatAsksWhy() {
        stage.presses(APP_DEV, stage.sees(APP_DEV, "Q1 of 8"), "Not applicable");
        await().untilAsserted(() -> assertThat(stage.workspace().modal(APP_DEV).toString())
                .contains("*Not applicable wants a reason,* and none is given", "initial_option"));
        stage.card("0 of 8 answered");

        stage.workspace().submits(APP_DEV, json(NOT_APPLICABLE.formatted("\"it keeps no data\"")));

        stage.card("1 of 8 answered");
        assertThat(stage.sees(LEAD, "Q1 – Not applicable").toString()).contains("it keeps no data");
    }

    @Test
    void aFormOfNotApplicableStaysOpenOnceAndIsThenTakenWithoutAReason() {
        stage.presses(APP_DEV, stage.sees(APP_DEV, "Q1 of 8"), "Add details…");
        await().until(() -> stage.workspace().modal(APP_DEV).toString().contains("Evidence links"));

        stage.workspace().submits(APP_DEV, json(NOT_APPLICABLE.formatted("\"TBD\"")));
        await().untilAsserted(() -> assertThat(stage.workspace().modal(APP_DEV).toString())
                .contains("*Not applicable wants a reason,* and `TBD` gives none"));
        stage.workspace().submits(APP_DEV, json(NOT_APPLICABLE.formatted("null")));

        stage.card("1 of 8 answered");
    }

    @Test
    void whoTypesThatItDoesNotApplyIsAskedWhyOnce() {
        stage.types(APP_DEV, "/readiness answer 1 na");
        hears("*Not applicable* on Q1 wants a reason, and none is given. Nothing was changed.");
        stage.types(APP_DEV, "/readiness answer 1 na");
        hears("– Not applicable");
        stage.types(APP_DEV, "/readiness answer 2 na n/a");
        hears("and `n/a` gives none");
        stage.types(APP_DEV, "/readiness answer 2 na it has no ingress");
        stage.card("2 of 8 answered");
    }

    @Test
    void aBareReplyIsAskedAboutAndOneThatSaysWhyIsTaken() {
        talk.says(APP_DEV, "n/a");
        stage.sees(APP_DEV, "Not applicable wants a reason, and that gives none");
        stage.card("0 of 8 answered");
        talk.says(APP_DEV, "n/a, it is a batch job");
        stage.card("1 of 8 answered");
        stage.sees(APP_DEV, "Q2 of 8");

        talk.says(APP_DEV, "n/a");
        var question = stage.sees(APP_DEV, "Use as answer to Q2?");
        stage.presses(APP_DEV, question, "Not applicable");
        stage.card("2 of 8 answered");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
