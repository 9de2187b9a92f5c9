package dev.readiness.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Web API refuses what Slack refuses, by Slack's names. */
class StrictWorkspaceTest {
    private static final String CHANNEL = Workspace.CHANNEL;
    private static final String GONE = "1700000000.000001";

    @TempDir
    Path folder;

    private Workspace workspace;
    private Caller slack;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder);
        slack = new Caller(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aCallWithoutTheBotsTokenIsRefused() throws IOException {
        assertThat(slack.with("", "auth.test").body()).contains("not_authed");
        assertThat(slack.with("xoxb-another", "auth.test").body()).contains("invalid_auth");
        assertThat(slack.error("auth.test")).isEqualTo("ok");
        assertThat(slack.error("chat.meMessage")).isEqualTo("unknown_method");
    }

    @ParameterizedTest
    @CsvSource({
        "chat.postMessage, C0PAYMENTS, ok",
        "chat.postMessage, C0NOWHERE, channel_not_found",
        "chat.postMessage, C0LOBBY, not_in_channel",
        "chat.postMessage, D0LEAD, ok",
        "chat.postMessage, U0LEAD, ok",
        "chat.postEphemeral, C0LOBBY, not_in_channel",
        "chat.postEphemeral, C0NOWHERE, channel_not_found",
        "conversations.history, C0LOBBY, not_in_channel",
        "conversations.history, C0NOWHERE, channel_not_found",
        "conversations.info, C0LOBBY, ok",
        "conversations.info, C0NOWHERE, channel_not_found",
        "conversations.members, C0SECRET, ok"
    })
    void aChannelIsKnownOnlyAsFarAsTheBotIsInIt(String method, String channel, String error) {
        assertThat(slack.error(method, "channel", channel, "text", "hello", "user", "U0LEAD"))
                .isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({
        "chat.postMessage, is_archived",
        "chat.postEphemeral, is_archived",
        "chat.update, is_inactive",
        "reactions.add, is_archived",
        "conversations.history, not_in_channel",
        "conversations.info, ok"
    })
    void anArchivedChannelIsKnownButNotWrittenIn(String method, String error) {
        var ts = slack.posts(CHANNEL, "before");
        workspace.does(Who.LEAD, "archive", channel(CHANNEL));

        assertThat(slack.error(
                        method,
                        "channel",
                        CHANNEL,
                        "ts",
                        ts,
                        "timestamp",
                        ts,
                        "name",
                        "eyes",
                        "text",
                        "x",
                        "user",
                        "U0LEAD"))
                .isEqualTo(error);
        var info = slack.call("conversations.info", "channel", CHANNEL).path("channel");
        assertThat(info.path("is_archived").asBoolean()).isTrue();
        assertThat(info.path("is_member").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"archive", "leave"})
    void aPrivateChannelWithoutTheBotIsNotThereAtAll(String doing) {
        workspace.does(Who.LEAD, doing, channel(Workspace.PRIVATE_CHANNEL));

        for (var method : new String[] {"chat.postMessage", "conversations.info", "conversations.members"}) {
            assertThat(slack.error(method, "channel", Workspace.PRIVATE_CHANNEL, "text", "x"))
                    .isEqualTo("channel_not_found");
        }
    }

    @Test
    void onlyTheBotsOwnMessagesThatAreThereAreEditedAndDeleted() {
        workspace.types(Who.LEAD, CHANNEL, "mine");
        var theirs = workspace.messages(Who.LEAD, CHANNEL).get(0).path("ts").asText();
        var ours = slack.posts(CHANNEL, "ours");

        assertThat(slack.error("chat.update", "channel", CHANNEL, "ts", GONE, "text", "x"))
                .isEqualTo("message_not_found");
        assertThat(slack.error("chat.update", "channel", CHANNEL, "ts", theirs, "text", "x"))
                .isEqualTo("cant_update_message");
        assertThat(slack.error("chat.delete", "channel", CHANNEL, "ts", theirs)).isEqualTo("cant_delete_message");
        assertThat(slack.error("chat.delete", "channel", CHANNEL, "ts", ours)).isEqualTo("ok");
        assertThat(slack.error("chat.update", "channel", CHANNEL, "ts", ours, "text", "x"))
                .isEqualTo("message_not_found");
        assertThat(slack.error("chat.getPermalink", "channel", CHANNEL, "message_ts", ours))
                .isEqualTo("message_not_found");
    }

    @Test
    void anEphemeralIsForOneMemberAndCannotBeEdited() {
        var whisper = slack.call("chat.postEphemeral", "channel", CHANNEL, "user", Who.LEAD.id(), "text", "between us")
                .path("message_ts")
                .asText();

        assertThat(workspace.whispers(Who.LEAD, CHANNEL)).containsExactly("between us");
        assertThat(workspace.whispers(Who.APP_DEV, CHANNEL)).isEmpty();
        assertThat(slack.error("chat.update", "channel", CHANNEL, "ts", whisper, "text", "x"))
                .isEqualTo("message_not_found");
        assertThat(slack.error("chat.postEphemeral", "channel", "C0PLATFORM", "user", Who.GUEST.id(), "text", "x"))
                .isEqualTo("user_not_in_channel");
    }

    @Test
    void contentIsCheckedAsSlackChecksIt() {
        assertThat(post("text", "")).isEqualTo("no_text");
        assertThat(post("text", "x".repeat(40_001))).isEqualTo("msg_too_long");
        assertThat(post("blocks", "no json")).isEqualTo("invalid_blocks_format");
        assertThat(post("blocks", "[{\"type\": \"video\"}]")).isEqualTo("invalid_blocks");
        assertThat(post("blocks", "[" + "{\"type\": \"divider\"},".repeat(50) + "{\"type\": \"divider\"}]"))
                .isEqualTo("invalid_blocks");
        assertThat(post("blocks", section("y".repeat(13_000)))).isEqualTo("msg_blocks_too_long");
        var ts = slack.posts(CHANNEL, "short");
        assertThat(slack.error("chat.update", "channel", CHANNEL, "ts", ts, "text", "x".repeat(4001)))
                .isEqualTo("msg_too_long");
    }

    private String post(String field, String value) {
        return slack.error("chat.postMessage", "channel", CHANNEL, field, value);
    }

    private static String section(String text) {
        return "[{\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\", \"text\": \"" + text + "\"}}]";
    }

    @Test
    void anEditWithoutBlocksTakesThemAwayAndKeepsTheMetadata() {
        var metadata = "{\"event_type\": \"ours\", \"event_payload\": {\"key\": \"k1\"}}";
        var ts = slack.call(
                        "chat.postMessage",
                        "channel",
                        CHANNEL,
                        "text",
                        "one",
                        "blocks",
                        section("one"),
                        "metadata",
                        metadata)
                .path("ts")
                .asText();
        slack.call("chat.update", "channel", CHANNEL, "ts", ts, "text", "two");

        var shown = slack.call("conversations.history", "channel", CHANNEL, "include_all_metadata", "true")
                .path("messages")
                .path(0);
        assertThat(shown.has("blocks")).isFalse();
        assertThat(shown.path("edited").has("ts")).isTrue();
        assertThat(shown.at("/metadata/event_payload/key").asText()).isEqualTo("k1");
        assertThat(slack.call("conversations.history", "channel", CHANNEL)
                        .path("messages")
                        .path(0)
                        .has("metadata"))
                .isFalse();
    }

    @Test
    void historyIsTheNewestFirstInPagesAndRepliesTheOldestFirst() {
        var root = slack.posts(CHANNEL, "root");
        for (int i = 1; i <= 5; i++) {
            slack.call("chat.postMessage", "channel", CHANNEL, "thread_ts", root, "text", "reply " + i);
            slack.posts(CHANNEL, "more " + i);
        }

        var first = slack.call("conversations.history", "channel", CHANNEL, "limit", "4");
        assertThat(texts(first)).containsExactly("more 5", "more 4", "more 3", "more 2");
        assertThat(first.path("has_more").asBoolean()).isTrue();
        var next = first.at("/response_metadata/next_cursor").asText();
        assertThat(texts(slack.call("conversations.history", "channel", CHANNEL, "limit", "4", "cursor", next)))
                .containsExactly("more 1", "root");
        var replies = slack.call("conversations.replies", "channel", CHANNEL, "ts", root);
        assertThat(texts(replies)).startsWith("root", "reply 1").endsWith("reply 5");
        assertThat(replies.at("/messages/0/reply_count").asInt()).isEqualTo(5);
        assertThat(slack.error("conversations.history", "channel", CHANNEL, "cursor", "elsewhere"))
                .isEqualTo("invalid_cursor");
        assertThat(slack.error("conversations.history", "channel", CHANNEL, "limit", "none"))
                .isEqualTo("invalid_limit");
        assertThat(slack.error("conversations.history", "channel", CHANNEL, "oldest", "yesterday"))
                .isEqualTo("invalid_ts_oldest");
        var since = replies.at("/messages/4/ts").asText();
        assertThat(texts(slack.call("conversations.replies", "channel", CHANNEL, "ts", root, "oldest", since)))
                .containsExactly("root", "reply 5");
    }

    private static List<String> texts(JsonNode answer) {
        return StreamSupport.stream(answer.path("messages").spliterator(), false)
                .map(message -> message.path("text").asText())
                .toList();
    }

    @Test
    void aThreadOutlivesItsRootOnlyWithReplies() {
        var lone = slack.posts(CHANNEL, "lone");
        var root = slack.posts(CHANNEL, "root");
        slack.call("chat.postMessage", "channel", CHANNEL, "thread_ts", root, "text", "reply");
        slack.call("chat.delete", "channel", CHANNEL, "ts", lone);
        slack.call("chat.delete", "channel", CHANNEL, "ts", root);

        assertThat(slack.error("chat.postMessage", "channel", CHANNEL, "thread_ts", lone, "text", "x"))
                .isEqualTo("thread_not_found");
        assertThat(slack.error("conversations.replies", "channel", CHANNEL, "ts", lone))
                .isEqualTo("thread_not_found");
        var left = slack.call("conversations.replies", "channel", CHANNEL, "ts", root)
                .path("messages");
        assertThat(left.path(0).path("subtype").asText()).isEqualTo("tombstone");
        assertThat(left.path(0).path("text").asText()).isEqualTo("This message was deleted.");
        assertThat(left.path(1).path("text").asText()).isEqualTo("reply");
        assertThat(workspace.messages(Who.LEAD, CHANNEL).get(0).path("subtype").asText())
                .isEqualTo("tombstone");
    }

    @ParameterizedTest
    @CsvSource({
        "U0LEAD, ok, D0LEAD",
        "U0NOBODY, user_not_found, ''",
        "U0READINESS, cannot_dm_bot, ''",
        "'', users_list_not_supplied, ''"
    })
    void aConversationIsOpenedWithAPersonOnly(String person, String error, String channel) {
        assertThat(slack.error("conversations.open", "users", person)).isEqualTo(error);
        assertThat(slack.call("conversations.open", "users", person)
                        .at("/channel/id")
                        .asText())
                .isEqualTo(channel);
    }

    @Test
    void whoIsDeactivatedIsShownSoAndGetsNoNewConversation() {
        workspace.does(Who.LEAD, "deactivate", Json.object().put("person", Who.APP_DEV.id()));

        var user = slack.call("users.info", "user", Who.APP_DEV.id()).path("user");
        assertThat(user.path("deleted").asBoolean()).isTrue();
        assertThat(user.has("tz")).isFalse();
        assertThat(slack.error("conversations.open", "users", Who.APP_DEV.id())).isEqualTo("user_disabled");
        assertThat(slack.call("conversations.members", "channel", CHANNEL).toString())
                .doesNotContain(Who.APP_DEV.id());
    }

    @Test
    void usersTellWhoIsABotAGuestAndWhere() {
        assertThat(slack.call("users.info", "user", Who.GUEST.id())
                        .at("/user/is_restricted")
                        .asBoolean())
                .isTrue();
        var lead = slack.call("users.info", "user", Who.LEAD.id()).path("user");
        assertThat(lead.path("tz").asText()).isEqualTo("Europe/London");
        assertThat(lead.path("is_restricted").asBoolean()).isFalse();
        assertThat(slack.call("users.info", "user", "U0READINESS")
                        .at("/user/is_bot")
                        .asBoolean())
                .isTrue();
        assertThat(slack.error("users.info", "user", "U0NOBODY")).isEqualTo("user_not_found");
        assertThat(slack.call("users.list").path("members")).hasSize(7);
        assertThat(slack.call("usergroups.users.list", "usergroup", "S0PLATFORM")
                        .path("users"))
                .hasSize(2);
        assertThat(slack.error("usergroups.users.list", "usergroup", "S0NONE")).isEqualTo("no_such_subteam");
    }

    @Test
    void membersComeInPages() {
        var first = slack.call("conversations.members", "channel", "C0PLATFORM", "limit", "3");
        assertThat(first.path("members")).hasSize(3);
        var next = first.at("/response_metadata/next_cursor").asText();
        var rest = slack.call("conversations.members", "channel", "C0PLATFORM", "limit", "3", "cursor", next);
        assertThat(rest.path("members")).hasSize(2);
        assertThat(rest.at("/response_metadata/next_cursor").asText()).isEmpty();
    }

    @Test
    void aReactionIsThereOnceOrNotAtAll() {
        var ts = slack.posts(CHANNEL, "look");
        assertThat(react("add", ts, "eyes")).isEqualTo("ok");
        assertThat(react("add", ts, "eyes")).isEqualTo("already_reacted");
        assertThat(react("remove", ts, "tada")).isEqualTo("no_reaction");
        assertThat(react("add", ts, "No Name")).isEqualTo("invalid_name");
        assertThat(react("add", GONE, "eyes")).isEqualTo("message_not_found");
        assertThat(workspace
                        .messages(Who.LEAD, CHANNEL)
                        .get(0)
                        .at("/reactions/0/users/0")
                        .asText())
                .isEqualTo("U0READINESS");
        assertThat(react("remove", ts, "eyes")).isEqualTo("ok");
        assertThat(workspace.messages(Who.LEAD, CHANNEL).get(0).has("reactions"))
                .isFalse();
    }

    private String react(String what, String ts, String name) {
        return slack.error("reactions." + what, "channel", CHANNEL, "timestamp", ts, "name", name);
    }

    @Test
    void aPermalinkLeadsToTheMessageOnThePage() {
        var root = slack.posts(CHANNEL, "root");
        var link = slack.call("chat.getPermalink", "channel", CHANNEL, "message_ts", root)
                .path("permalink")
                .asText();
        var answer = slack.get(link);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/#in=C0PAYMENTS&thread=" + root);
    }

    private static ObjectNode channel(String id) {
        return Json.object().put("channel", id);
    }
}
