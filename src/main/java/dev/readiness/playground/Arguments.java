package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;

/** What a method of the Web API was called with. */
record Arguments(Map<String, String> fields) {
    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    boolean isTrue(String name) {
        return text(name).equals("true") || text(name).equals("1");
    }

    /** The argument as JSON; missing where it is none. */
    JsonNode json(String name) {
        return Json.parse(text(name));
    }

    /** A whole number of at least one, which is {@code usual} where none is given. */
    <T> T count(String name, int usual, Function<Integer, T> good, Function<String, T> error) {
        if (!has(name)) {
            return good.apply(usual);
        }
        return text(name).matches("[1-9]\\d{0,8}")
                ? good.apply(Integer.parseInt(text(name)))
                : error.apply("invalid_" + name);
    }
}
