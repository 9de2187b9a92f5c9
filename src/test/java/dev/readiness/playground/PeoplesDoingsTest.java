package dev.readiness.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people can do on the page, and what they see of it. */
class PeoplesDoingsTest extends WorkspaceWithBot {
    private String post(Who who, String text) {
        workspace.types(who, CHANNEL, text);
        var all = workspace.messages(who, CHANNEL);
        return all.get(all.size() - 1).path("ts").asText();
    }

    @Test
    void aMessageIsWrittenEditedReactedToAndRemoved() {
        var ts = post(Who.LEAD, "one");
        workspace.edits(Who.LEAD, CHANNEL, ts, "two");
        workspace.does(Who.APP_DEV, "react", message(ts).put("name", "eyes"));
        workspace.does(Who.LEAD, "react", message(ts).put("name", "eyes"));
        workspace.does(Who.APP_DEV, "react", message(ts).put("name", "eyes"));

        var shown = workspace.messages(Who.APP_OWNER, CHANNEL).get(0);
        assertThat(shown.path("text").asText()).isEqualTo("two");
        assertThat(shown.has("edited")).isTrue();
        assertThat(shown.at("/reactions/0/users").toString()).isEqualTo("[\"U0LEAD\"]");
        workspace.removes(Who.LEAD, CHANNEL, ts);
        assertThat(workspace.messages(Who.LEAD, CHANNEL)).isEmpty();
    }

    @Test
    void nobodyChangesWhatSomebodyElseWrote() {
        var ts = post(Who.LEAD, "mine");
        for (var doing : new String[] {"edit", "remove"}) {
            var body = message(ts).put("as", Who.APP_DEV.id()).put("text", "x");
            var answer = slack.post("/playground/" + doing, body.toString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("somebody else's");
        }
    }

    @Test
    void aDeactivatedPersonDoesNothingUntilBroughtBack() {
        workspace.does(Who.LEAD, "deactivate", Json.object().put("person", Who.APP_DEV.id()));
        var body = Json.object()
                .put("as", Who.APP_DEV.id())
                .put("channel", CHANNEL)
                .put("text", "x");
        assertThat(slack.post("/playground/type", body.toString()).body()).contains("@app-dev is deactivated");
        assertThat(role(Who.APP_DEV).path("deactivated").asBoolean()).isTrue();
        workspace.does(Who.LEAD, "reactivate", Json.object().put("person", Who.APP_DEV.id()));
        workspace.types(Who.APP_DEV, CHANNEL, "back");
        assertThat(role(Who.APP_DEV).path("deactivated").asBoolean()).isFalse();
    }

    private JsonNode role(Who who) {
        return StreamSupport.stream(workspace.state(Who.LEAD).path("roles").spliterator(), false)
                .filter(role -> role.path("id").asText().equals(who.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGuestSeesOneChannelAndTheConversationWithTheBot() {
        assertThat(ids(Who.GUEST)).containsExactly("C0PAYMENTS", "D0GUEST");
        assertThat(ids(Who.LEAD))
                .containsExactly("C0PAYMENTS", "C0PLATFORM", "C0SECRET", "C0LOBBY", "C0LEADS", "D0LEAD");
        var direct = workspace.state(Who.LEAD).path("channels").path(5);
        assertThat(direct.path("name").asText()).isEqualTo("readiness");
        assertThat(direct.path("direct").asBoolean()).isTrue();
        assertThat(role(Who.GUEST).path("guest").asBoolean()).isTrue();
        assertThat(workspace.state(Who.GUEST).path("messages").has("C0SECRET")).isFalse();
    }

    private List<String> ids(Who who) {
        return StreamSupport.stream(workspace.state(who).path("channels").spliterator(), false)
                .map(channel -> channel.path("id").asText())
                .toList();
    }

    @Test
    void aConversationWithTheBotShowsBothSidesToOnePerson() {
        workspace.types(Who.LEAD, "D0LEAD", "hello bot");
        slack.posts("D0LEAD", "hello lead");
        assertThat(workspace.messages(Who.LEAD, "D0LEAD"))
                .extracting(message -> message.path("text").asText())
                .containsExactly("hello bot", "hello lead");
        assertThat(workspace.messages(Who.APP_DEV, "D0LEAD")).isEmpty();
        workspace.types(Who.LEAD, "D0LEAD", "/readiness todo");
        assertThat(bot.command()).containsEntry("channel_id", "D0LEAD").containsEntry("channel_name", "directmessage");
    }

    @Test
    void aCommandShowsPlainTextAndWhatGoesWrong() {
        bot.answers("plain words");
        workspace.types(Who.LEAD, CHANNEL, "/readiness status for @app-dev in #lobby");
        assertThat(bot.command()).containsEntry("text", "status for <@U0APPDEV|app-dev> in <#C0LOBBY|lobby>");
        bot.answers(any -> new MockResponse.Builder().code(500).build());
        workspace.types(Who.LEAD, CHANNEL, "/readiness status");
        workspace.types(Who.LEAD, CHANNEL, "/unready");
        workspace.connect("http://127.0.0.1:1/nobody");
        workspace.types(Who.LEAD, CHANNEL, "/readiness status");
        assertThat(workspace.whispers(Who.LEAD, CHANNEL))
                .containsExactly(
                        "plain words",
                        "/readiness failed with the error “http_service_error”",
                        "“/unready” is not a valid command.",
                        "/readiness failed with the error “dispatch_failed”");
    }

    @Test
    void aMessageShortcutBringsTheMessageAndAGlobalOneOnlyAPerson() {
        var ts = post(Who.LEAD, "see https://wiki.example/runbook");
        assertThat(workspace.state(Who.LEAD).at("/shortcuts/message/0/callback").asText())
                .isEqualTo("evidence");
        assertThat(workspace.state(Who.LEAD).at("/shortcuts/global/0/title").asText())
                .isEqualTo("Open a review");

        workspace.does(Who.APP_DEV, "shortcut", message(ts).put("callback", "evidence"));
        var ofMessage = bot.heard("message_action").get(0).json();
        assertThat(ofMessage.path("callback_id").asText()).isEqualTo("evidence");
        assertThat(ofMessage.at("/message/text").asText()).isEqualTo("see <https://wiki.example/runbook>");
        assertThat(ofMessage.path("message_ts").asText()).isEqualTo(ts);
        assertThat(ofMessage.path("response_url").asText()).startsWith("http");
        assertThat(ofMessage.at("/user/id").asText()).isEqualTo(Who.APP_DEV.id());

        workspace.does(Who.APP_DEV, "shortcut", Json.object().put("callback", "open"));
        var global = bot.heard("shortcut").get(0).json();
        assertThat(global.path("trigger_id").asText()).isNotEmpty();
        assertThat(global.has("channel")).isFalse();
        assertThat(global.has("response_url")).isFalse();
    }

    @Test
    void anArchivedChannelIsSeenButNotWrittenIn() {
        workspace.does(Who.LEAD, "archive", channel(CHANNEL));
        var body = channel(CHANNEL).put("as", Who.LEAD.id()).put("text", "x");
        assertThat(slack.post("/playground/type", body.toString()).body()).contains("#team-payments is archived");
        var shown = workspace.state(Who.LEAD).path("channels").path(0);
        assertThat(shown.path("archived").asBoolean()).isTrue();
        assertThat(shown.path("botIsMember").asBoolean()).isFalse();
    }

    @Test
    void theClockMovesForwardAndGoesOn() {
        var before = now();
        workspace.advances("P7D");
        assertThat(Duration.between(before, now()))
                .isBetween(Duration.ofDays(7), Duration.ofDays(7).plusMinutes(5));
        var later = now();
        assertThat(Duration.between(later, workspace.clock().instant())).isLessThan(Duration.ofMinutes(5));

        workspace.advances("next-working-day");
        var morning = now().atZone(ZoneId.of("Europe/London"));
        assertThat(morning.getDayOfWeek().getValue()).isLessThanOrEqualTo(5);
        assertThat(morning.getHour()).isEqualTo(10);
        assertThat(now()).isAfter(later);
        workspace.types(Who.LEAD, CHANNEL, "hello");
        var heard = bot.hears("message", 1).get(0);
        assertThat(Long.parseLong(heard.header("X-Slack-Request-Timestamp")))
                .isGreaterThanOrEqualTo(later.getEpochSecond());
        assertThat(heard.isSignedWell()).isTrue();
    }

    private Instant now() {
        return Instant.parse(workspace.state(Who.LEAD).path("now").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T08:00:00Z, 2026-11-26T10:00:00Z",
        "2026-11-27T20:00:00Z, 2026-11-30T10:00:00Z",
        "2026-11-28T12:00:00Z, 2026-11-30T10:00:00Z",
        "2026-03-27T12:00:00Z, 2026-03-30T09:00:00Z"
    })
    void theNextWorkingDayBeginsAtTenInThePersonsZone(String from, String to) {
        var start = Instant.parse(from);
        assertThat(start.plus(Circumstances.untilMorning(start, ZoneId.of("Europe/London"))))
                .isEqualTo(Instant.parse(to));
    }

    @Test
    void aRestartKeepsWhatIsThereAndTheTime() {
        var ts = post(Who.LEAD, "kept");
        workspace.does(Who.APP_DEV, "react", message(ts).put("name", "eyes"));
        workspace.does(Who.LEAD, "rename", channel("C0PLATFORM").put("name", "platform"));
        workspace.does(Who.LEAD, "archive", channel("C0LOBBY"));
        workspace.does(Who.LEAD, "deactivate", Json.object().put("person", Who.APP_OWNER.id()));
        slack.call("views.publish", "user_id", Who.LEAD.id(), "view", "{\"type\": \"home\", \"blocks\": []}");
        workspace.advances("P3D");
        var before = now();
        workspace.close();
        workspace = Workspace.open(folder);

        var state = workspace.state(Who.LEAD);
        assertThat(state.at("/messages/C0PAYMENTS/0/reactions/0/name").asText()).isEqualTo("eyes");
        assertThat(state.at("/channels/1/name").asText()).isEqualTo("platform");
        assertThat(state.at("/channels/3/archived").asBoolean()).isTrue();
        assertThat(state.at("/home/type").asText()).isEqualTo("home");
        assertThat(role(Who.APP_OWNER).path("deactivated").asBoolean()).isTrue();
        assertThat(now()).isAfterOrEqualTo(before);
        assertThat(post(Who.LEAD, "later")).isGreaterThan(ts);
    }

    private static ObjectNode channel(String id) {
        return Json.object().put("channel", id);
    }

    private static ObjectNode message(String ts) {
        return channel(CHANNEL).put("ts", ts);
    }
}
