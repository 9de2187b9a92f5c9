package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Slack's limits on blocks, as its Block Kit reference gives them; what breaks one is refused. */
final class BlockRules {
    private static final Set<String> KINDS =
            Set.of("header", "section", "context", "actions", "divider", "input", "rich_text", "image");
    private static final int MESSAGE_BLOCKS = 50;
    private static final int VIEW_BLOCKS = 100;
    private static final int MESSAGE_CHARACTERS = 13_000;
    private static final int TITLE = 24;
    private static final int METADATA = 3000;

    private final List<String> faults = new ArrayList<>();

    private BlockRules() {}

    /** What is wrong with a message's blocks; empty where nothing is. */
    static List<String> message(JsonNode blocks) {
        var rules = new BlockRules();
        rules.blocks(blocks, MESSAGE_BLOCKS);
        if (blocks.toString().length() > MESSAGE_CHARACTERS) {
            rules.faults.add("the blocks hold more than " + MESSAGE_CHARACTERS + " characters");
        }
        blocks.forEach(block -> {
            if (block.path("type").asText().equals("input")) {
                rules.faults.add("input blocks are not allowed in messages");
            }
        });
        return rules.faults;
    }

    /** What is wrong with a modal; empty where nothing is. */
    static List<String> view(JsonNode view) {
        var rules = new BlockRules();
        rules.blocks(view.path("blocks"), VIEW_BLOCKS);
        rules.text(view.path("title"), TITLE, "title");
        List.of("submit", "close").forEach(key -> {
            if (view.has(key)) {
                rules.text(view.path(key), TITLE, key);
            }
        });
        rules.most(view.path("private_metadata").asText(""), METADATA, "private_metadata");
        boolean hasInput = false;
        for (var block : view.path("blocks")) {
            hasInput |= block.path("type").asText().equals("input");
        }
        if (hasInput && !view.has("submit")) {
            rules.faults.add("a view with inputs needs a submit");
        }
        return rules.faults;
    }

    private void blocks(JsonNode blocks, int most) {
        if (!blocks.isArray() || blocks.size() > most) {
            faults.add("there must be at most " + most + " blocks");
        }
        var blockIds = new HashSet<String>();
        blocks.forEach(block -> {
            unique(blockIds, block, "block_id");
            block(block);
        });
    }

    private void block(JsonNode block) {
        var type = block.path("type").asText();
        if (!KINDS.contains(type)) {
            faults.add("unsupported block type " + type);
        }
        switch (type) {
            case "header" -> text(block.path("text"), 150, "header");
            case "section" -> section(block);
            case "context" -> context(block);
            case "actions" -> actions(block.path("elements"));
            case "input" -> input(block);
            default -> {}
        }
    }

    private void section(JsonNode block) {
        if (!block.has("text") && !block.has("fields")) {
            faults.add("a section needs text or fields");
        }
        if (block.has("text")) {
            text(block.path("text"), 3000, "section");
        }
        if (block.path("fields").size() > 10) {
            faults.add("a section has at most 10 fields");
        }
        block.path("fields").forEach(field -> text(field, 2000, "field"));
        if (block.has("accessory")) {
            element(block.path("accessory"), new HashSet<>());
        }
    }

    private void context(JsonNode block) {
        int count = block.path("elements").size();
        if (count < 1 || count > 10) {
            faults.add("a context has 1 to 10 elements");
        }
        block.path("elements").forEach(element -> text(element, 3000, "context"));
    }

    private void actions(JsonNode elements) {
        if (elements.isEmpty() || elements.size() > 25) {
            faults.add("actions have 1 to 25 elements");
        }
        var ids = new HashSet<String>();
        elements.forEach(element -> element(element, ids));
    }

    private void input(JsonNode block) {
        text(block.path("label"), 2000, "label");
        if (block.has("hint")) {
            text(block.path("hint"), 2000, "hint");
        }
        element(block.path("element"), new HashSet<>());
    }

    private void element(JsonNode element, Set<String> ids) {
        unique(ids, element, "action_id");
        switch (element.path("type").asText()) {
            case "button" -> {
                text(element.path("text"), 75, "button");
                most(element.path("value").asText(""), 2000, "value");
            }
            case "overflow" -> options(element, 1, 5);
            case "static_select" -> options(element, 1, 100);
            case "radio_buttons" -> options(element, 1, 10);
            case "plain_text_input" -> {
                most(element.path("initial_value").asText(""), 3000, "initial_value");
                if (element.path("max_length").asInt(1) > 3000) {
                    faults.add("max_length is at most 3000");
                }
            }
            case "users_select", "multi_users_select", "datepicker" -> {}
            default -> faults.add("unsupported element " + element.path("type").asText());
        }
    }

    private void options(JsonNode element, int least, int most) {
        var options = element.path("options");
        if (options.size() < least || options.size() > most) {
            faults.add(element.path("type").asText() + " has " + least + " to " + most + " options");
        }
        options.forEach(option -> {
            text(option.path("text"), 75, "option");
            most(option.path("value").asText(), 150, "option value");
        });
    }

    private void text(JsonNode text, int most, String what) {
        var content = text.path("text").asText("");
        if (content.isEmpty()) {
            faults.add(what + ": text is missing");
        }
        most(content, most, what);
    }

    private void most(String text, int most, String what) {
        if (text.length() > most) {
            faults.add(what + ": must be less than " + (most + 1) + " characters");
        }
    }

    private void unique(Set<String> seen, JsonNode node, String key) {
        var id = node.path(key).asText("");
        if (id.length() > 255) {
            faults.add(key + ": must be less than 256 characters");
        }
        if (!id.isEmpty() && !seen.add(id)) {
            faults.add(key + " “" + id + "” stands twice");
        }
    }
}
