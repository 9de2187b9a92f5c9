package dev.readiness.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What all requests about people's doings have in common. */
final class Payload {
    static final String DOMAIN = "playground";

    private Payload() {}

    /** A payload of that type, about something that this person did. */
    static ObjectNode of(String type, String person) {
        var payload = Json.object().put("type", type).put("token", World.TOKEN).put("api_app_id", World.APP);
        payload.putObject("team").put("id", Role.TEAM).put("domain", DOMAIN);
        payload.putNull("enterprise").put("is_enterprise_install", false);
        payload.putObject("user")
                .put("id", person)
                .put("username", Role.handle(person))
                .put("name", Role.handle(person))
                .put("team_id", Role.TEAM);
        return payload;
    }

    static void in(Channel channel, ObjectNode payload) {
        payload.putObject("channel")
                .put("id", channel.id())
                .put("name", channel.direct() ? "directmessage" : channel.name());
    }

    /** The form in which Slack sends it. */
    static Map<String, String> form(ObjectNode payload) {
        return Map.of("payload", payload.toString());
    }
}
