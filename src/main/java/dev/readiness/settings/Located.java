package dev.readiness.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A YAML file as JSON that remembers where everything stood.
 *
 * @param file how the operator knows the file
 * @param values where each value starts, by JSON pointer
 * @param keys where each key starts, by the JSON pointer of its value
 */
record Located(String file, ObjectNode json, Map<String, String> values, Map<String, String> keys) {
    Problem atValue(String pointer, String what) {
        return new Problem(values.getOrDefault(pointer, file), what);
    }

    Problem atKey(String pointer, String what) {
        return new Problem(keys.getOrDefault(pointer, values.getOrDefault(pointer, file)), what);
    }
}
