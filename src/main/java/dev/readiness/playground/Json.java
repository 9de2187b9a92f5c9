package dev.readiness.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The room's JSON. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static JsonNode missing() {
        return MAPPER.missingNode();
    }

    /** The tree; missing where the text is no JSON. */
    static JsonNode parse(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).orElse(MAPPER.missingNode());
        } catch (JsonProcessingException malformed) {
            return MAPPER.missingNode();
        }
    }

    static void copy(JsonNode from, ObjectNode to, Collection<String> keys) {
        keys.forEach(key -> {
            if (from.has(key)) {
                to.set(key, from.get(key).deepCopy());
            }
        });
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
