package dev.readiness.slack.listen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells bytes that are a request of Slack from bytes that are none, before anything else looks at them. */
final class SlackForm {
    private static final int DEEPEST = 100;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private static final List<String> IN_COMMAND = List.of("command", "user_id", "channel_id", "trigger_id");
    private static final Map<String, List<String>> IN_PAYLOAD = Map.of(
            "block_actions", List.of("/user/id", "/actions/0/action_id", "/actions/0/type"),
            "view_submission", List.of("/user/id", "/view/id", "/view/callback_id"),
            "url_verification", List.of("/challenge"),
            "event_callback", List.of("/event/type"));

    private SlackForm() {}

    /** The body as text, where it is a request of Slack. */
    static Optional<String> read(byte[] body, boolean form) {
        return text(body).filter(text -> form ? isForm(text) : isPayload(text));
    }

    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean isForm(String text) {
        var fields = fields(text);
        if (fields.containsKey("payload")) {
            return isPayload(fields.get("payload"));
        }
        return fields.containsKey("ssl_check")
                || IN_COMMAND.stream()
                        .allMatch(name -> !fields.getOrDefault(name, "").isBlank());
    }

    private static Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        try {
            for (var pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
            return fields;
        } catch (IllegalArgumentException malformedEscape) {
            return Map.of();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static boolean isPayload(String json) {
        try {
            var payload = JSON.readTree(json);
            var type = payload.path("type").asText("");
            return payload.isObject()
                    && !type.isEmpty()
                    && IN_PAYLOAD.getOrDefault(type, List.of()).stream().allMatch(pointer -> hasText(payload, pointer));
        } catch (JsonProcessingException malformed) {
            return false;
        }
    }

    private static boolean hasText(JsonNode payload, String pointer) {
        var value = payload.at(pointer);
        return value.isTextual() && !value.asText().isBlank();
    }
}
