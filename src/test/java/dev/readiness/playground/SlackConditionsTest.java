package dev.readiness.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.readiness.stage.Who;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that can be wrong with Slack, switched on once and off again. */
class SlackConditionsTest extends WorkspaceWithBot {
    private static final String BLOCKS =
            "[{\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\", \"text\": \"hello\"}}]";

    private long shown() {
        return workspace.messages(Who.LEAD, CHANNEL).size();
    }

    @Test
    void rateLimitedSaysHowLongToWait() throws IOException {
        workspace.condition("rate-limited", 7);
        var answer = slack.raw("chat.postMessage", "channel", CHANNEL, "text", "x");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(answer.body()).contains("ratelimited");
        assertThat(shown()).isZero();
        assertThat(slack.error("users.info", "user", Who.LEAD.id()))
                .as("Slack counts each method by itself")
                .isEqualTo("ok");
        workspace.condition("rate-limited", false);
        slack.posts(CHANNEL, "x");
        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void brokenAnswersWithStatus500() throws IOException {
        workspace.condition("broken", true);
        assertThat(slack.raw("chat.postMessage", "channel", CHANNEL, "text", "x")
                        .statusCode())
                .isEqualTo(500);
        assertThat(shown()).isZero();
    }

    @Test
    void htmlComesWhereJsonIsExpected() throws IOException {
        workspace.condition("html", true);
        var answer = slack.raw("chat.postMessage", "channel", CHANNEL, "text", "x");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
        assertThat(shown()).isZero();
    }

    @Test
    void aCallThatHangsIsCarriedOutAndNeverAnswered() {
        workspace.condition("hang", true);
        assertThatThrownBy(() -> slack.impatiently().raw("chat.postMessage", "channel", CHANNEL, "text", "x"))
                .isInstanceOf(HttpTimeoutException.class);
        await().until(() -> shown() == 1);
    }

    @Test
    void anAnswerThatGetsLostWasCarriedOut() {
        workspace.condition("answers-lost", true);
        assertThatThrownBy(() -> slack.raw("chat.postMessage", "channel", CHANNEL, "text", "x"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
        assertThat(shown()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void anAnswerThatIsCutIsNoJson() throws IOException {
        workspace.condition("cut", true);
        var answer = slack.raw("chat.postMessage", "channel", CHANNEL, "text", "x");
        assertThat(answer.body()).startsWith("{\"ok\":true");
        assertThatThrownBy(() -> Caller.json(answer.body())).hasMessageContaining("end-of-input");
        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void historyThatLagsShowsWhatIsOldEnough() {
        var root = slack.posts(CHANNEL, "root");
        workspace.advances("PT1M");
        slack.call("chat.postMessage", "channel", CHANNEL, "thread_ts", root, "text", "reply");
        slack.posts(CHANNEL, "new");
        workspace.condition("history-lag", 30);
        assertThat(slack.call("conversations.history", "channel", CHANNEL).path("messages"))
                .hasSize(1);
        assertThat(slack.call("conversations.replies", "channel", CHANNEL, "ts", root)
                        .path("messages"))
                .hasSize(1);
        workspace.advances("PT1M");
        assertThat(slack.call("conversations.history", "channel", CHANNEL).path("messages"))
                .hasSize(2);
        assertThat(slack.call("conversations.replies", "channel", CHANNEL, "ts", root)
                        .path("messages"))
                .hasSize(2);
    }

    @Test
    void anEventThatIsRepeatedIsTheSameEventAsARetry() {
        workspace.condition("events-repeated", true);
        workspace.types(Who.LEAD, CHANNEL, "hello");
        var both = bot.hearsAttempts("message", 2);
        assertThat(both.get(0).header("X-Slack-Retry-Num")).isEmpty();
        assertThat(both.get(1).header("X-Slack-Retry-Num")).isEqualTo("1");
        assertThat(both.get(1).header("X-Slack-Retry-Reason")).isEqualTo("http_timeout");
        assertThat(both.get(1).json().path("event_id"))
                .isEqualTo(both.get(0).json().path("event_id"));
    }

    @Test
    void whoeverWaitsForALateAcknowledgementSeesSlacksWords() {
        var ts = slack.posts(CHANNEL, "press me");
        workspace.condition("late-acks", 0);
        workspace.types(Who.LEAD, CHANNEL, "/readiness status");
        workspace.press(
                Who.LEAD, CHANNEL, ts, Json.object().put("action_id", "go").put("type", "button"));

        assertThat(workspace.whispers(Who.LEAD, CHANNEL))
                .containsExactly(
                        "/readiness failed with the error “operation_timeout”",
                        "⚠ Operation timed out. Apps need to respond within 3 seconds.");
        assertThat(bot.heard("block_actions")).as("the bot got it all the same").hasSize(1);
    }

    @Test
    void aFormWhoseAcknowledgementIsLateStaysOpenWithSlacksWords() {
        workspace.types(Who.LEAD, CHANNEL, "/readiness open");
        var view = """
                {"type": "modal", "title": {"type": "plain_text", "text": "T"},
                 "submit": {"type": "plain_text", "text": "Go"},
                 "blocks": [{"type": "input", "block_id": "b", "label": {"type": "plain_text", "text": "L"},
                   "element": {"type": "plain_text_input", "action_id": "a"}}]}""";
        slack.call("views.open", "trigger_id", bot.command().get("trigger_id"), "view", view);
        workspace.condition("late-acks", 0);
        workspace.submits(Who.LEAD, Json.object());
        assertThat(workspace.modal(Who.LEAD).at("/errors/b").asText())
                .isEqualTo("We had some trouble connecting. Try again?");
    }

    @Test
    void triggersExpireAtOnce() {
        workspace.condition("triggers-expire", true);
        workspace.types(Who.LEAD, CHANNEL, "/readiness open");
        var view = "{\"type\": \"modal\", \"title\": {\"type\": \"plain_text\", \"text\": \"T\"}, \"blocks\": []}";
        assertThat(slack.error("views.open", "trigger_id", bot.command().get("trigger_id"), "view", view))
                .isEqualTo("expired_trigger_id");
    }

    @Test
    void blocksAreRefusedAndTextGoesThrough() {
        workspace.condition("blocks-refused", true);
        assertThat(slack.error("chat.postMessage", "channel", CHANNEL, "text", "x", "blocks", BLOCKS))
                .isEqualTo("invalid_blocks");
        assertThat(slack.error("chat.postMessage", "channel", CHANNEL, "text", "x", "blocks", "[]"))
                .isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource({"messages-gone, message_not_found", "edits-closed, edit_window_closed"})
    void editsFailByName(String condition, String error) {
        var ts = slack.posts(CHANNEL, "one");
        workspace.condition(condition, true);
        assertThat(slack.error("chat.update", "channel", CHANNEL, "ts", ts, "text", "two"))
                .isEqualTo(error);
        assertThat(slack.error("chat.postMessage", "channel", CHANNEL, "text", "two"))
                .isEqualTo("ok");
        workspace.condition(condition, false);
        assertThat(slack.error("chat.update", "channel", CHANNEL, "ts", ts, "text", "two"))
                .isEqualTo("ok");
    }

    @Test
    void aRevokedTokenIsRefusedEverywhere() {
        workspace.condition("token-revoked", true);
        for (var method : new String[] {"auth.test", "chat.postMessage", "users.info", "conversations.history"}) {
            assertThat(slack.error(method, "channel", CHANNEL, "text", "x")).isEqualTo("token_revoked");
        }
    }

    @Test
    void aShareOfNoneStrikesNever() {
        workspace.condition("broken", 0);
        workspace.condition("blocks-refused", 0);
        for (int i = 0; i < 20; i++) {
            assertThat(slack.error("chat.postMessage", "channel", CHANNEL, "text", "x", "blocks", BLOCKS))
                    .isEqualTo("ok");
        }
    }

    @Test
    void allConditionsAreOffered() {
        var offered = StreamSupport.stream(
                        workspace.state(Who.LEAD).path("conditions").spliterator(), false)
                .peek(one -> assertThat(one.path("on").asBoolean()).isFalse())
                .peek(one -> assertThat(one.path("title").asText()).isNotBlank())
                .peek(one -> assertThat(one.has("value")).isEqualTo(one.has("unit")))
                .map(one -> one.path("id").asText())
                .toList();
        assertThat(offered)
                .containsExactlyElementsOf(
                        Arrays.stream(Condition.values()).map(Condition::id).toList())
                .hasSize(14);
    }
}
