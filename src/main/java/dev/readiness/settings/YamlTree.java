package dev.readiness.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns composed YAML into JSON and remembers where everything stood. */
final class YamlTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    YamlTree(String file) {
        this.file = file;
    }

    Checked<Located> read(Node root) {
        var json = json(root, "");
        if (!(json instanceof ObjectNode object)) {
            return Checked.bad(List.of(new Problem(place(root), "the file must hold keys with values, such as id: …")));
        }
        return problems.isEmpty() ? Checked.good(new Located(file, object, values, keys)) : Checked.bad(problems);
    }

    private JsonNode json(Node node, String pointer) {
        values.put(pointer, place(node));
        if (node instanceof MappingNode mapping) {
            var object = JSON.objectNode();
            mapping.getValue().forEach(entry -> add(object, entry, pointer));
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            var array = JSON.arrayNode();
            sequence.getValue().forEach(element -> array.add(json(element, pointer + "/" + array.size())));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private void add(ObjectNode object, NodeTuple entry, String parent) {
        if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
            problems.add(new Problem(place(entry.getKeyNode()), "a key must be a plain word"));
            return;
        }
        var key = scalar.getValue();
        var pointer = parent + "/" + key.replace("~", "~0").replace("/", "~1");
        if (object.has(key)) {
            problems.add(new Problem(
                    place(scalar), "the key “" + key + "” stands twice; the first is at " + keys.get(pointer)));
            return;
        }
        keys.put(pointer, place(scalar));
        object.set(key, json(entry.getValueNode(), pointer));
    }

    private static JsonNode scalar(ScalarNode node) {
        var text = node.getValue();
        var tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text) : JSON.textNode(text);
    }

    private static JsonNode number(String text) {
        try {
            return text.matches("[-+]?\\d{1,30}")
                    ? JSON.numberNode(new BigInteger(text))
                    : JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException notDecimal) {
            return JSON.textNode(text);
        }
    }

    private String place(Node node) {
        return YamlFile.place(file, node.getStartMark());
    }
}
