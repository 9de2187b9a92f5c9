package dev.readiness.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What Slack sends of what people do in one thread, as bodies of requests that can be sent again and again. */
public final class SlackSays {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String channel;
    private final String root;

    public SlackSays(String channel, String root) {
        this.channel = channel;
        this.root = root;
    }

    /** A button pressed on the thread's first message; the value says what it is about. */
    public String press(Who who, String action, String value) {
        var payload = JSON.createObjectNode().put("type", "block_actions").put("trigger_id", "none");
        payload.putObject("user").put("id", who.id());
        payload.putObject("channel").put("id", channel);
        payload.putObject("container").put("message_ts", root).put("thread_ts", root);
        payload.putArray("actions")
                .addObject()
                .put("type", "button")
                .put("action_id", action)
                .put("value", value)
                .put("action_ts", action + value);
        return SignedRequests.form(Map.of("payload", payload.toString()));
    }

    /** The form of an item's answer, submitted with that note. */
    public String form(Who who, String pointer, String note) {
        var payload = JSON.createObjectNode().put("type", "view_submission");
        payload.putObject("user").put("id", who.id()).put("team_id", "T0PLAYGROUND");
        payload.putObject("team").put("id", "T0PLAYGROUND");
        var view = payload.putObject("view")
                .put("id", "V" + pointer)
                .put("type", "modal")
                .put("hash", "h")
                .put("callback_id", "answer")
                .put("private_metadata", pointer + " " + channel + " whole");
        view.putArray("blocks");
        var values = view.putObject("state").putObject("values");
        values.putObject("answer")
                .putObject("answer")
                .put("type", "radio_buttons")
                .putObject("selected_option")
                .put("value", "YES");
        values.putObject("note")
                .putObject("note")
                .put("type", "plain_text_input")
                .put("value", note);
        values.putObject("evidence").putObject("evidence").put("type", "plain_text_input");
        return SignedRequests.form(Map.of("payload", payload.toString()));
    }

    public String reply(Who who, String ts, String text) {
        return event("m" + ts, message(who, ts, text).put("type", "message"));
    }

    public String mention(Who who, String ts, String text) {
        return event("a" + ts, message(who, ts, text).put("type", "app_mention"));
    }

    public String edit(Who who, String ts, String text, String editedTs) {
        var event = JSON.createObjectNode()
                .put("type", "message")
                .put("subtype", "message_changed")
                .put("channel", channel)
                .put("ts", editedTs)
                .put("event_ts", editedTs);
        var changed = message(who, ts, text).put("type", "message");
        changed.putObject("edited").put("user", who.id()).put("ts", editedTs);
        event.set("message", changed);
        return event("e" + editedTs, event);
    }

    public String delete(Who who, String ts) {
        var event = JSON.createObjectNode()
                .put("type", "message")
                .put("subtype", "message_deleted")
                .put("channel", channel)
                .put("deleted_ts", ts)
                .put("ts", ts + "9")
                .put("event_ts", ts + "9");
        event.set("previous_message", message(who, ts, "gone").put("type", "message"));
        return event("d" + ts, event);
    }

    private ObjectNode message(Who who, String ts, String text) {
        return JSON.createObjectNode()
                .put("channel", channel)
                .put("user", who.id())
                .put("text", text)
                .put("ts", ts)
                .put("event_ts", ts)
                .put("thread_ts", root);
    }

    private static String event(String id, ObjectNode event) {
        var payload = JSON.createObjectNode()
                .put("type", "event_callback")
                .put("team_id", "T0PLAYGROUND")
                .put("api_app_id", "A0READINESS")
                .put("event_id", "Ev" + id)
                .put("event_time", 1_700_000_000);
        payload.putArray("authorizations")
                .addObject()
                .put("team_id", "T0PLAYGROUND")
                .put("user_id", "U0READINESS")
                .put("is_bot", true);
        payload.set("event", event);
        return payload.toString();
    }
}
