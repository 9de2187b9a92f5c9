package dev.readiness.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A YAML file as JSON that remembers where everything stood.
 *
 * @param file how the operator knows the file
 * @param values where each value starts, by JSON pointer
 * @param keys where each key starts, by the JSON pointer of its value
 * @param texts how each text was written, by JSON pointer
 * @param doubtful the values that another reader of YAML takes for something else, by JSON pointer
 * @param mistakes what is wrong whatever a schema says
 */
record Located(
        String file,
        ObjectNode json,
        Map<String, Place> values,
        Map<String, Place> keys,
        Map<String, TextLayout> texts,
        Set<String> doubtful,
        List<Problem> mistakes) {
    Problem atValue(String pointer, String what) {
        return new Problem(place(pointer), what);
    }

    /** Where the value stands, or what it is in, where it has no place of its own. */
    private Place place(String pointer) {
        for (var known = pointer; !known.isEmpty(); known = known.substring(0, known.lastIndexOf('/'))) {
            if (values.containsKey(known)) {
                return values.get(known);
            }
        }
        return values.getOrDefault("", Place.whole(file));
    }

    /** Another value stands there now, which came from somewhere else. */
    void override(String pointer, Place from) {
        values.keySet().removeIf(known -> known.startsWith(pointer + "/"));
        values.put(pointer, from);
        texts.remove(pointer);
        doubtful.removeIf(known -> known.equals(pointer) || known.startsWith(pointer + "/"));
    }

    Problem atKey(String pointer, String what) {
        return keys.containsKey(pointer) ? new Problem(keys.get(pointer), what) : atValue(pointer, what);
    }

    /** A mistake at that character of a text, or at the start of the text where its lines were folded. */
    Problem inText(String pointer, int offset, String what) {
        var start = place(pointer);
        var layout = texts.get(pointer);
        return new Problem(layout == null ? start : start.right(layout.columns(offset)), what);
    }
}
