package dev.readiness.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What stands in a file, in words. */
final class Found {
    private static final int LONGEST = 60;
    private static final Map<String, String> KINDS = Map.of(
            "object", "keys with values",
            "array", "a list",
            "string", "text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false",
            "null", "nothing");

    private Found() {}

    /** That a value is of one kind where another must stand, and what to do where that is plain. */
    static String insteadOf(JsonNode found, String type) {
        return "found " + shown(found) + " where " + KINDS.getOrDefault(type, type) + " must stand"
                + remedy(found, type);
    }

    private static String remedy(JsonNode found, String type) {
        if (type.equals("string") && (found.isNumber() || found.isBoolean())) {
            return ": put it in quotes";
        }
        if (type.equals("array") && found.isTextual()) {
            return ": write [ " + found.asText() + " ]";
        }
        boolean quoted = found.isTextual()
                && (type.equals("integer")
                        ? found.asText().matches("-?\\d+")
                        : found.asText().matches("true|false"));
        return quoted && !type.equals("object") ? ": leave the quotes out" : "";
    }

    static String shown(JsonNode found) {
        if (found.isContainerNode()) {
            return found.isArray() ? "a list" : "keys with values";
        }
        var text = found.asText();
        return found.isNull()
                ? "nothing"
                : "“" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "”";
    }
}
