package dev.readiness.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Fills in what a package file may leave out, so that a package is always read whole. */
final class PackageDefaults {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PackageDefaults() {}

    /** A copy of the checked file with every key present. */
    static ObjectNode complete(ObjectNode file) {
        var pack = file.deepCopy();
        texts(pack, "purpose");
        lists(pack, "concerns", "decisions", "risks");
        pack.get("areas").forEach(area -> texts((ObjectNode) area, "asks"));
        pack.get("checklist").forEach(section -> {
            texts((ObjectNode) section, "about");
            section.get("items").forEach(item -> item((ObjectNode) item));
        });
        pack.get("decisions").forEach(decision -> decision((ObjectNode) decision));
        pack.get("risks").forEach(risk -> risk((ObjectNode) risk));
        return pack;
    }

    private static void item(ObjectNode item) {
        texts(item, "why", "good-evidence");
        put(
                item,
                "question",
                JSON.textNode("Is this so: " + withoutEnd(item.get("title").asText()) + "?"));
        put(item, "required", JSON.booleanNode(true));
        put(item, "evidence", JSON.textNode("encouraged"));
    }

    /** The title without the mark that ends it, so that the question has only one. */
    private static String withoutEnd(String title) {
        return title.replaceFirst("[.?!…\\s]+$", "");
    }

    private static void decision(ObjectNode decision) {
        texts(decision, "direction");
        lists(decision, "teams", "blocks");
        put(decision, "status", JSON.textNode("drafted"));
        put(decision, "due", JSON.textNode("+10wd"));
    }

    private static void risk(ObjectNode risk) {
        texts(risk, "advice");
        lists(risk, "folds");
        boolean high = risk.get("severity").asText().equals("high");
        put(risk, "show", JSON.textNode(high ? "thread" : "card"));
    }

    private static void texts(ObjectNode node, String... keys) {
        List.of(keys).forEach(key -> put(node, key, JSON.textNode("")));
    }

    private static void lists(ObjectNode node, String... keys) {
        List.of(keys).forEach(key -> put(node, key, JSON.arrayNode()));
    }

    private static void put(ObjectNode node, String key, JsonNode value) {
        if (!node.has(key)) {
            node.set(key, value);
        }
    }
}
