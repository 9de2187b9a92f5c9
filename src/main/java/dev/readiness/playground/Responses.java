package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Shows what the bot answers to a command or at a response URL. */
final class Responses {
    private final World world;

    Responses(World world) {
        this.world = world;
    }

    /** The body of an acknowledgement: plain text is shown as such, nothing shows nothing. */
    void acknowledged(ResponseUrls.Target target, String body) {
        var answer = Json.parse(body);
        if (answer.isObject()) {
            answer(target, answer);
        } else if (!body.isBlank()) {
            answer(target, Json.object().put("text", body));
        }
    }

    /** What is wrong with the answer by Slack's name; “ok” where it was carried out. */
    String answer(ResponseUrls.Target target, JsonNode answer) {
        if (!answer.isObject()) {
            return "invalid_payload";
        }
        if (answer.path("delete_original").asBoolean()) {
            delete(target);
            return "ok";
        }
        if (!answer.has("text") && !answer.has("blocks")) {
            return "no_text";
        }
        if (answer.has("blocks")
                && !BlockRules.message(answer.path("blocks"), world.files()::isShowable)
                        .isEmpty()) {
            return "invalid_blocks";
        }
        var message = Json.object().put("text", answer.path("text").asText());
        Json.copy(answer, message, List.of("blocks"));
        if (answer.path("replace_original").asBoolean() && !target.ts().isEmpty()) {
            replace(target, message);
        } else {
            post(target, answer, message);
        }
        return "ok";
    }

    private void delete(ResponseUrls.Target target) {
        world.messages().delete(target.channel(), target.ts());
        world.whispers().dismiss(target.person(), target.ts());
    }

    private void replace(ResponseUrls.Target target, ObjectNode message) {
        world.messages().edit(target.channel(), target.ts(), message);
        world.whispers().replace(target.person(), target.ts(), message);
    }

    private void post(ResponseUrls.Target target, JsonNode answer, ObjectNode message) {
        message.put("user", Role.BOT).put("bot_id", World.BOT_ID);
        var thread = answer.path("thread_ts").asText(target.thread());
        if (!thread.isEmpty()) {
            message.put("thread_ts", thread);
        }
        if (answer.path("response_type").asText().equals("in_channel")) {
            world.messages().post(target.channel(), message.put("subtype", "bot_message"));
        } else {
            world.whispers().show(target.channel(), target.person(), message);
        }
    }
}
