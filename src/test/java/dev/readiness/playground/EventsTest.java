package dev.readiness.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bot hears by the Events API, and how often. */
class EventsTest extends WorkspaceWithBot {
    @Test
    void anEventComesInSlacksEnvelopeAndSigned() {
        workspace.types(Who.LEAD, CHANNEL, "a < b & <c>");
        var heard = bot.hears("message", 1).get(0);
        var envelope = heard.json();
        assertThat(envelope.path("type").asText()).isEqualTo("event_callback");
        for (var field : List.of("token", "team_id", "api_app_id", "event_id", "event_time", "event_context")) {
            assertThat(envelope.path(field).asText()).as(field).isNotEmpty();
        }
        assertThat(envelope.at("/authorizations/0/user_id").asText()).isEqualTo("U0READINESS");
        assertThat(envelope.at("/authorizations/0/is_bot").asBoolean()).isTrue();
        assertThat(heard.header("Content-Type")).startsWith("application/json");
        assertThat(heard.isSignedWell()).isTrue();
        var event = heard.event();
        assertThat(event.path("text").asText()).isEqualTo("a &lt; b &amp; &lt;c&gt;");
        assertThat(event.path("user").asText()).isEqualTo(Who.LEAD.id());
        assertThat(event.path("channel_type").asText()).isEqualTo("channel");
        assertThat(event.path("event_ts")).isEqualTo(event.path("ts"));
        assertThat(event.has("client_msg_id")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"C0PAYMENTS, channel", "C0SECRET, group", "D0LEAD, im"})
    void aMessageEventSaysWhatKindOfChannelItIs(String channel, String kind) {
        workspace.types(Who.LEAD, channel, "hello");
        assertThat(bot.hearsMessage("").path("channel_type").asText()).isEqualTo(kind);
    }

    @Test
    void aMentionInAChannelIsHeardTwiceAndInADirectMessageOnce() {
        workspace.types(Who.LEAD, CHANNEL, "@readiness status, and @app-dev");
        var mention = bot.hears("app_mention", 1).get(0).event();
        var message = bot.hearsMessage("");
        assertThat(mention.path("text").asText()).isEqualTo("<@U0READINESS> status, and <@U0APPDEV>");
        assertThat(mention.path("ts")).isEqualTo(message.path("ts"));
        workspace.types(Who.LEAD, "D0LEAD", "@readiness status");
        workspace.types(Who.LEAD, "D0LEAD", "end");
        bot.hears("message", 3);
        assertThat(bot.heard("app_mention")).hasSize(1);
    }

    @Test
    void theBotHearsItself() {
        var ts = slack.posts(CHANNEL, "mine");
        var event = bot.hearsMessage("");
        assertThat(event.path("ts").asText()).isEqualTo(ts);
        assertThat(event.path("bot_id").asText()).isNotEmpty();
        assertThat(event.path("user").asText()).isEqualTo("U0READINESS");
    }

    @Test
    void anEditTellsWhatWasAndWhatIs() {
        workspace.types(Who.LEAD, CHANNEL, "yes");
        var ts = bot.hearsMessage("").path("ts").asText();
        workspace.edits(Who.LEAD, CHANNEL, ts, "no");
        var changed = bot.hearsMessage("message_changed");
        assertThat(changed.at("/message/text").asText()).isEqualTo("no");
        assertThat(changed.at("/message/edited/user").asText()).isEqualTo(Who.LEAD.id());
        assertThat(changed.at("/previous_message/text").asText()).isEqualTo("yes");
        assertThat(changed.at("/message/ts").asText()).isEqualTo(ts);
        assertThat(changed.path("ts").asText()).isNotEqualTo(ts);
        assertThat(changed.path("hidden").asBoolean()).isTrue();
    }

    @Test
    void aReplyThatIsRemovedIsDeletedAndARootWithRepliesBecomesATombstone() {
        workspace.types(Who.LEAD, CHANNEL, "root");
        var root = bot.hearsMessage("").path("ts").asText();
        workspace.replies(Who.APP_DEV, CHANNEL, root, "reply");
        var reply = bot.hears("message", 2).get(1).event();
        assertThat(reply.path("thread_ts").asText()).isEqualTo(root);
        assertThat(reply.path("parent_user_id").asText()).isEqualTo(Who.LEAD.id());

        workspace.removes(Who.LEAD, CHANNEL, root);
        assertThat(bot.hearsMessage("message_changed").at("/message/subtype").asText())
                .isEqualTo("tombstone");
        workspace.removes(Who.APP_DEV, CHANNEL, reply.path("ts").asText());
        var deleted = bot.hearsMessage("message_deleted");
        assertThat(deleted.path("deleted_ts")).isEqualTo(reply.path("ts"));
        assertThat(deleted.at("/previous_message/text").asText()).isEqualTo("reply");
        assertThat(workspace.messages(Who.LEAD, CHANNEL))
                .as("the tombstone goes with its last reply")
                .isEmpty();
    }

    @Test
    void aReplyThatIsSentToTheChannelTooIsHeardTwice() {
        workspace.types(Who.LEAD, CHANNEL, "root");
        var root = bot.hearsMessage("").path("ts").asText();
        workspace.does(
                Who.LEAD,
                "type",
                channel(CHANNEL).put("thread", root).put("text", "loud").put("broadcast", true));
        var loud = bot.hearsMessage("thread_broadcast");
        assertThat(loud.at("/root/text").asText()).isEqualTo("root");
        assertThat(bot.hearsMessage("message_changed").at("/message/ts")).isEqualTo(loud.path("ts"));
    }

    @Test
    void aFileIsSharedWithItsMessage() {
        var body = channel(CHANNEL).put("text", "see");
        body.putArray("files").addObject().put("name", "runbook.pdf");
        workspace.does(Who.LEAD, "type", body);
        var file = bot.hearsMessage("file_share").at("/files/0");
        assertThat(file.path("name").asText()).isEqualTo("runbook.pdf");
        assertThat(file.path("mimetype").asText()).isEqualTo("application/pdf");
        assertThat(slack.get(file.path("permalink").asText()).statusCode()).isEqualTo(200);
    }

    @Test
    void aChannelTellsWhatBecomesOfIt() {
        workspace.does(Who.LEAD, "rename", channel(CHANNEL).put("name", "team-money"));
        assertThat(bot.hears("channel_rename", 1)
                        .get(0)
                        .event()
                        .at("/channel/name")
                        .asText())
                .isEqualTo("team-money");
        workspace.does(Who.LEAD, "archive", channel(CHANNEL));
        var archived = bot.hears("channel_archive", 1).get(0).event();
        assertThat(archived.path("channel").asText()).isEqualTo(CHANNEL);
        assertThat(archived.path("user").asText()).isEqualTo(Who.LEAD.id());
        workspace.does(Who.LEAD, "unarchive", channel(CHANNEL));
        bot.hears("channel_unarchive", 1);
        workspace.types(Who.LEAD, CHANNEL, "/invite @readiness");
        assertThat(bot.hears("member_joined_channel", 1)
                        .get(0)
                        .event()
                        .path("user")
                        .asText())
                .isEqualTo("U0READINESS");
        workspace.does(Who.LEAD, "leave", channel(CHANNEL));
        assertThat(bot.hears("member_left_channel", 1)
                        .get(0)
                        .event()
                        .path("user")
                        .asText())
                .isEqualTo("U0READINESS");
    }

    @Test
    void ofAPrivateChannelTheBotHearsByOtherNames() {
        workspace.does(Who.LEAD, "rename", channel("C0SECRET").put("name", "more-secret"));
        bot.hears("group_rename", 1);
        workspace.does(Who.LEAD, "archive", channel("C0SECRET"));
        bot.hears("group_archive", 1);
    }

    @Test
    void theBotHearsNothingOfChannelsThatItIsNotIn() {
        workspace.types(Who.LEAD, Workspace.WITHOUT_BOT, "@readiness psst");
        workspace.does(Who.LEAD, "rename", channel(Workspace.WITHOUT_BOT).put("name", "hall"));
        workspace.does(Who.LEAD, "archive", channel(Workspace.WITHOUT_BOT));
        workspace.types(Who.LEAD, CHANNEL, "end");
        bot.hears("message", 1);
        assertThat(bot.types()).containsExactly("message");
        assertThat(bot.heard("message")).hasSize(1);
    }

    @Test
    void anAccountThatChangesIsTold() {
        workspace.does(Who.LEAD, "deactivate", Json.object().put("person", Who.APP_DEV.id()));
        workspace.does(Who.LEAD, "reactivate", Json.object().put("person", Who.APP_DEV.id()));
        var told = bot.hears("user_change", 2);
        assertThat(told.get(0).event().at("/user/deleted").asBoolean()).isTrue();
        assertThat(told.get(1).event().at("/user/deleted").asBoolean()).isFalse();
        assertThat(told.get(1).event().at("/user/tz").asText()).isEqualTo("Europe/Berlin");
    }

    @Test
    void whoeverOpensHomeIsTold() {
        workspace.does(Who.LEAD, "home", Json.object());
        slack.call("views.publish", "user_id", Who.LEAD.id(), "view", "{\"type\": \"home\", \"blocks\": []}");
        workspace.does(Who.LEAD, "home", Json.object());
        var opened = bot.hears("app_home_opened", 2);
        assertThat(opened.get(0).event().path("user").asText()).isEqualTo(Who.LEAD.id());
        assertThat(opened.get(0).event().path("channel").asText()).isEqualTo("D0LEAD");
        assertThat(opened.get(0).event().path("tab").asText()).isEqualTo("home");
        assertThat(opened.get(1).event().at("/view/type").asText()).isEqualTo("home");
    }

    @Test
    void anEventThatIsNotTakenComesThreeMoreTimesWithNumberAndReason() {
        bot.answers(any -> new MockResponse.Builder().code(503).build());
        workspace.types(Who.LEAD, CHANNEL, "hello");
        var all = bot.hearsAttempts("message", 4);
        assertThat(all).extracting(one -> one.header("X-Slack-Retry-Num")).containsExactly("", "1", "2", "3");
        assertThat(all)
                .extracting(one -> one.header("X-Slack-Retry-Reason"))
                .contains("http_error")
                .isSubsetOf("", "http_error", "http_timeout");
        assertThat(all)
                .extracting(one -> one.json().path("event_id").asText())
                .containsOnly(eventId(all.get(0).json()));
        assertThat(all).allMatch(RecordingBot.Heard::isSignedWell);
        bot.answers("");
        workspace.types(Who.LEAD, CHANNEL, "end");
        bot.hears("message", 2);
        assertThat(bot.attempts("message").stream()
                        .filter(one ->
                                eventId(one.json()).equals(eventId(all.get(0).json()))))
                .as("three retries and no more")
                .hasSize(4);
    }

    private static String eventId(JsonNode envelope) {
        return envelope.path("event_id").asText();
    }

    @Test
    void anEventThatIsNotAnsweredInTimeComesAgain() {
        var first = new AtomicInteger();
        bot.answers(any -> first.getAndIncrement() == 0
                ? new MockResponse.Builder().headersDelay(5, TimeUnit.SECONDS).build()
                : new MockResponse.Builder().build());
        workspace.types(Who.LEAD, CHANNEL, "hello");
        var again = bot.hearsAttempts("message", 2).get(1);
        assertThat(again.header("X-Slack-Retry-Num")).isEqualTo("1");
        assertThat(again.header("X-Slack-Retry-Reason")).isEqualTo("http_timeout");
    }

    @Test
    void eventsComeInTheOrderInWhichThingsHappened() {
        for (int i = 0; i < 50; i++) {
            workspace.types(Who.LEAD, CHANNEL, "message " + i);
        }
        var texts = bot.hears("message", 50).stream()
                .map(one -> one.event().path("text").asText())
                .toList();
        assertThat(texts).first().isEqualTo("message 0");
        assertThat(texts).last().isEqualTo("message 49");
        assertThat(texts).isSortedAccordingTo((one, other) -> Integer.compare(number(one), number(other)));
    }

    private static int number(String text) {
        return Integer.parseInt(text.substring("message ".length()));
    }

    private static ObjectNode channel(String id) {
        return Json.object().put("channel", id);
    }
}
