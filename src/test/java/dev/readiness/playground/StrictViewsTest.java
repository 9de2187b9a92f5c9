package dev.readiness.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.stage.Who;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** Trigger ids, modals, Home and response URLs wear out as Slack's do, and late answers show Slack's own words. */
class StrictViewsTest extends WorkspaceWithBot {
    private static final String MODAL = """
            {"type": "modal", "callback_id": "form", "notify_on_close": true,
             "title": {"type": "plain_text", "text": "A form"}, "submit": {"type": "plain_text", "text": "Go"},
             "blocks": [{"type": "input", "block_id": "name", "label": {"type": "plain_text", "text": "Name"},
               "element": {"type": "plain_text_input", "action_id": "name"}}]}""";
    private static final String HOME = """
            {"type": "home", "blocks": [{"type": "actions", "elements": [
              {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}]}]}""";

    private String trigger() {
        workspace.types(Who.LEAD, CHANNEL, "/readiness open");
        return bot.command().get("trigger_id");
    }

    private JsonNode opened() {
        return slack.call("views.open", "trigger_id", trigger(), "view", MODAL).path("view");
    }

    @Test
    void aTriggerOpensOneModalWithinThreeSeconds() {
        var trigger = trigger();
        assertThat(slack.error("views.open", "trigger_id", trigger, "view", MODAL))
                .isEqualTo("ok");
        assertThat(slack.error("views.open", "trigger_id", trigger, "view", MODAL))
                .isEqualTo("exchanged_trigger_id");
        assertThat(slack.error("views.open", "trigger_id", "1.2.made-up", "view", MODAL))
                .isEqualTo("invalid_trigger_id");
        var late = trigger();
        workspace.advances("PT4S");
        assertThat(slack.error("views.open", "trigger_id", late, "view", MODAL)).isEqualTo("expired_trigger_id");
    }

    @Test
    void aViewIsCheckedBeforeItsTriggerIsUsedUp() {
        var trigger = trigger();
        var answer = slack.call("views.open", "trigger_id", trigger, "view", HOME);
        assertThat(answer.path("error").asText()).isEqualTo("invalid_arguments");
        assertThat(answer.path("response_metadata").toString()).contains("must be of type modal");
        assertThat(slack.error("views.open", "trigger_id", trigger, "view", MODAL))
                .isEqualTo("ok");
    }

    @Test
    void anUpdateNeedsTheHashThatWasLastSeen() {
        var view = opened();
        var id = view.path("id").asText();
        var hash = view.path("hash").asText();
        var first = slack.call("views.update", "view_id", id, "hash", hash, "view", MODAL);
        assertThat(first.path("ok").asBoolean()).isTrue();
        assertThat(first.at("/view/id").asText()).isEqualTo(id);
        assertThat(first.at("/view/hash").asText()).isNotEqualTo(hash);
        assertThat(slack.error("views.update", "view_id", id, "hash", hash, "view", MODAL))
                .isEqualTo("hash_conflict");
        assertThat(slack.error("views.update", "view_id", id, "view", MODAL)).isEqualTo("ok");
        assertThat(slack.error("views.update", "view_id", "V0", "view", MODAL)).isEqualTo("not_found");
    }

    @Test
    void threeModalsLieOnOneAnotherAtMost() {
        opened();
        assertThat(slack.error("views.push", "trigger_id", trigger(), "view", MODAL))
                .isEqualTo("ok");
        assertThat(slack.error("views.push", "trigger_id", trigger(), "view", MODAL))
                .isEqualTo("ok");
        assertThat(slack.error("views.push", "trigger_id", trigger(), "view", MODAL))
                .isEqualTo("push_limit_reached");
        for (int left = 3; left > 0; left--) {
            assertThat(workspace.modal(Who.LEAD).isMissingNode()).isFalse();
            workspace.does(Who.LEAD, "close", Json.object());
        }
        assertThat(workspace.modal(Who.LEAD).isMissingNode()).isTrue();
    }

    @Test
    void homeIsPublishedForOnePersonAndPressedThere() {
        var home = slack.call("views.publish", "user_id", Who.LEAD.id(), "view", HOME)
                .path("view");
        assertThat(workspace.state(Who.LEAD).at("/home/id").asText())
                .isEqualTo(home.path("id").asText());
        assertThat(workspace.state(Who.APP_DEV).path("home").isNull()).isTrue();
        assertThat(slack.error("views.publish", "user_id", "U0NOBODY", "view", HOME))
                .isEqualTo("user_not_found");
        assertThat(slack.error("views.publish", "user_id", Who.LEAD.id(), "view", MODAL))
                .isEqualTo("invalid_arguments");
        assertThat(slack.error("views.publish", "user_id", Who.LEAD.id(), "view", HOME, "hash", "old"))
                .isEqualTo("hash_conflict");

        workspace.press(Who.LEAD, "", "", Json.object().put("action_id", "go").put("type", "button"));
        var press = bot.heard("block_actions").get(0).json();
        assertThat(press.at("/container/type").asText()).isEqualTo("view");
        assertThat(press.at("/container/view_id").asText())
                .isEqualTo(home.path("id").asText());
        assertThat(press.at("/view/type").asText()).isEqualTo("home");
        assertThat(press.has("message")).isFalse();
    }

    @Test
    void aFormThatWantsToKnowIsToldWhenItIsClosed() {
        var view = opened();
        workspace.does(Who.LEAD, "close", Json.object());

        var closed = bot.heard("view_closed").get(0).json();
        assertThat(closed.at("/view/id").asText()).isEqualTo(view.path("id").asText());
        assertThat(closed.path("is_cleared").asBoolean()).isFalse();
        assertThat(workspace.modal(Who.LEAD).isMissingNode()).isTrue();
    }

    @Test
    void anAnswerToAFormThatSlackDoesNotUnderstandIsTrouble() {
        opened();
        for (var answer : new String[] {
            "{\"response_action\": \"errors\", \"errors\": {\"no-such-block\": \"x\"}}",
            "{\"response_action\": \"update\", \"view\": {\"type\": \"modal\"}}",
            "{\"response_action\": \"dance\"}"
        }) {
            bot.answers(answer);
            workspace.submits(Who.LEAD, Json.object());
            assertThat(workspace.modal(Who.LEAD).at("/errors/name").asText())
                    .isEqualTo("We had some trouble connecting. Try again?");
        }
        bot.answers("{\"response_action\": \"errors\", \"errors\": {\"name\": \"Too short\"}}");
        workspace.submits(Who.LEAD, Json.object());
        assertThat(workspace.modal(Who.LEAD).at("/errors/name").asText()).isEqualTo("Too short");
        bot.answers("{\"response_action\": \"clear\"}");
        workspace.submits(Who.LEAD, Json.object());
        assertThat(workspace.modal(Who.LEAD).isMissingNode()).isTrue();
    }

    @Test
    void anAcknowledgementAfterThreeSecondsDoesNotCount() {
        bot.answers(any -> new MockResponse.Builder()
                .headersDelay(4, TimeUnit.SECONDS)
                .body("{\"text\": \"done\"}")
                .build());
        workspace.types(Who.LEAD, CHANNEL, "/readiness status");
        assertThat(workspace.whispers(Who.LEAD, CHANNEL))
                .containsExactly("/readiness failed with the error “operation_timeout”");
    }

    private String responseUrl() {
        trigger();
        return bot.command().get("response_url");
    }

    @Test
    void aResponseUrlIsGoodForFiveAnswersInHalfAnHour() {
        var url = responseUrl();
        for (int i = 0; i < 5; i++) {
            assertThat(slack.post(url, "{\"text\": \"answer\"}").body()).isEqualTo("ok");
        }
        var sixth = slack.post(url, "{\"text\": \"answer\"}");
        assertThat(sixth.statusCode()).isEqualTo(404);
        assertThat(sixth.body()).contains("used_url");
        assertThat(workspace.whispers(Who.LEAD, CHANNEL)).hasSize(5);
        var late = responseUrl();
        workspace.advances("PT31M");
        assertThat(slack.post(late, "{\"text\": \"late\"}").body()).contains("expired_url");
        assertThat(url).doesNotContain(CHANNEL).doesNotContain(Who.LEAD.id());
    }

    @Test
    void aResponseUrlAnswersOnePersonOrTheChannel() {
        var url = responseUrl();
        slack.post(url, "{\"text\": \"for you\"}");
        slack.post(url, "{\"text\": \"for all\", \"response_type\": \"in_channel\"}");
        assertThat(slack.post(url, "no json").body()).isEqualTo("invalid_payload");
        assertThat(slack.post(url, "{}").body()).isEqualTo("no_text");
        assertThat(workspace.whispers(Who.LEAD, CHANNEL)).containsExactly("for you");
        var all = workspace.messages(Who.APP_DEV, CHANNEL);
        assertThat(all).hasSize(1);
        assertThat(all.get(0).path("text").asText()).isEqualTo("for all");
        assertThat(all.get(0).path("subtype").asText()).isEqualTo("bot_message");
    }

    @Test
    void aPressReplacesAndDeletesWhatItWasPressedOn() {
        var ts = slack.posts(CHANNEL, "original");
        var press = Json.object().put("action_id", "go").put("type", "button");
        workspace.press(Who.LEAD, CHANNEL, ts, press);
        var url = bot.heard("block_actions").get(0).json().path("response_url").asText();

        slack.post(url, "{\"text\": \"replaced\", \"replace_original\": true}");
        assertThat(workspace.messages(Who.APP_DEV, CHANNEL).get(0).path("text").asText())
                .isEqualTo("replaced");
        slack.post(url, "{\"delete_original\": true}");
        assertThat(workspace.messages(Who.APP_DEV, CHANNEL)).isEmpty();
    }

    @Test
    void anEphemeralIsReplacedAndDeletedByItsResponseUrl() {
        var ts = slack.call("chat.postEphemeral", "channel", CHANNEL, "user", Who.LEAD.id(), "text", "pick")
                .path("message_ts")
                .asText();
        workspace.press(
                Who.LEAD, CHANNEL, ts, Json.object().put("action_id", "go").put("type", "button"));
        var press = bot.heard("block_actions").get(0).json();
        assertThat(press.at("/container/is_ephemeral").asBoolean()).isTrue();
        assertThat(press.has("message")).isFalse();
        var url = press.path("response_url").asText();

        slack.post(url, "{\"text\": \"picked\", \"replace_original\": true}");
        assertThat(workspace.whispers(Who.LEAD, CHANNEL)).containsExactly("picked");
        slack.post(url, "{\"delete_original\": true}");
        assertThat(workspace.whispers(Who.LEAD, CHANNEL)).isEmpty();
    }
}
