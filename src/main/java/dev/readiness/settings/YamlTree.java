package dev.readiness.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns composed YAML into JSON and remembers where everything stood. */
final class YamlTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Pattern SWITCH = Pattern.compile("(?i)(yes|no|on|off|true|false)");

    private static final Pattern WHOLE = Pattern.compile("\\d+\\.0*");

    private static final Pattern NUMERAL =
            Pattern.compile("[-+]?0\\d+|0[xob][0-9a-fA-F]+|[-+]?\\d+(_\\d+)+|\\+\\d+|[-+]?\\.\\d+");

    private final String file;
    private final Map<String, Place> values = new HashMap<>();
    private final Map<String, Place> keys = new HashMap<>();
    private final Map<String, TextLayout> texts = new HashMap<>();
    private final Set<String> doubtful = new HashSet<>();
    private final List<Problem> mistakes = new ArrayList<>();

    YamlTree(String file) {
        this.file = file;
    }

    Checked<Located> read(Node root) {
        return json(root, "") instanceof ObjectNode object
                ? Checked.good(new Located(file, object, values, keys, texts, doubtful, mistakes))
                : Checked.bad(
                        List.of(new Problem(place(root), "the file must hold keys with values, such as “id: …”")));
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
        return scalar((ScalarNode) node, pointer);
    }

    private void add(ObjectNode object, NodeTuple entry, String parent) {
        if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
            mistakes.add(new Problem(place(entry.getKeyNode()), "a key must be a plain word"));
            return;
        }
        var key = scalar.getValue();
        var pointer = parent + "/" + key.replace("~", "~0").replace("/", "~1");
        if (object.has(key)) {
            mistakes.add(new Problem(
                    place(scalar), "the key “" + key + "” stands twice; the first is at " + keys.get(pointer)));
            return;
        }
        keys.put(pointer, place(scalar));
        object.set(key, json(entry.getValueNode(), pointer));
    }

    private JsonNode scalar(ScalarNode node, String pointer) {
        var text = node.getValue();
        var tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
        if (node.getScalarStyle() == ScalarStyle.PLAIN) {
            otherReading(text).ifPresent(better -> {
                doubtful.add(pointer);
                mistakes.add(new Problem(
                        place(node),
                        "“" + text + "” is one thing to some readers of YAML and another to others: put it in quotes,"
                                + " or write " + better));
            });
        }
        TextLayout.of(node).filter(known -> !number).ifPresent(layout -> texts.put(pointer, layout));
        return number ? number(text) : JSON.textNode(text);
    }

    /** What to write instead of a word that readers of YAML do not agree about. */
    private static Optional<String> otherReading(String text) {
        if (SWITCH.matcher(text).matches()) {
            return Optional.of("true or false");
        }
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(text.substring(0, text.indexOf('.')));
        }
        return NUMERAL.matcher(text).matches() ? Optional.of("a plain number") : Optional.empty();
    }

    private static JsonNode number(String text) {
        if (text.matches("-?\\d{1,30}")) {
            return JSON.numberNode(new BigInteger(text));
        }
        boolean decimal = text.matches("-?\\d{1,30}\\.\\d{1,30}");
        return decimal ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
    }

    private Place place(Node node) {
        return Place.of(file, node.getStartMark());
    }
}
