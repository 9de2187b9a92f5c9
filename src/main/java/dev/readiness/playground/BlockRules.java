package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/** Slack's limits on blocks, as its Block Kit reference gives them; what breaks one is refused. */
final class BlockRules {
    private static final int MESSAGE_BLOCKS = 50;
    private static final int VIEW_BLOCKS = 100;
    private static final int MESSAGE_CHARACTERS = 13_000;
    private static final int TITLE = 24;
    private static final int METADATA = 3000;

    private final Faults faults = new Faults();
    private final ElementRules elements;

    private BlockRules(Predicate<JsonNode> isShowable) {
        this.elements = new ElementRules(faults, isShowable);
    }

    /** What is wrong with a message's blocks, whatever files there are; empty where nothing is. */
    static List<String> message(JsonNode blocks) {
        return message(blocks, any -> true);
    }

    /** @param isShowable tells of a slack_file whether there is such a picture */
    static List<String> message(JsonNode blocks, Predicate<JsonNode> isShowable) {
        var rules = new BlockRules(isShowable);
        rules.blocks(blocks, MESSAGE_BLOCKS);
        rules.faults.unless(
                blocks.toString().length() <= MESSAGE_CHARACTERS,
                "the blocks hold more than " + MESSAGE_CHARACTERS + " characters");
        rules.faults.unless(count(blocks, "input") == 0, "input blocks are not allowed in messages");
        rules.faults.unless(count(blocks, "table") <= 1, "a message has at most one table");
        return rules.faults.found();
    }

    /** What is wrong with a modal or with Home, whatever files there are; empty where nothing is. */
    static List<String> view(JsonNode view) {
        return view(view, any -> true);
    }

    /** @param isShowable tells of a slack_file whether there is such a picture */
    static List<String> view(JsonNode view, Predicate<JsonNode> isShowable) {
        var rules = new BlockRules(isShowable);
        rules.blocks(view.path("blocks"), VIEW_BLOCKS);
        rules.faults.most(view.path("private_metadata").asText(""), METADATA, "private_metadata");
        rules.faults.most(view.path("callback_id").asText(""), 255, "callback_id");
        rules.faults.most(view.path("external_id").asText(""), 255, "external_id");
        if (view.path("type").asText().equals("home")) {
            List.of("title", "submit", "close")
                    .forEach(key -> rules.faults.unless(!view.has(key), "Home has no " + key));
        } else {
            rules.modal(view);
        }
        return rules.faults.found();
    }

    private void modal(JsonNode view) {
        faults.unless(view.path("type").asText().equals("modal"), "a view is a modal or home");
        faults.plain(view.path("title"), TITLE, "title");
        faults.plainIfAny(view, "submit", TITLE);
        faults.plainIfAny(view, "close", TITLE);
        faults.unless(
                count(view.path("blocks"), "input") == 0 || view.has("submit"), "a view with inputs needs a submit");
    }

    private static long count(JsonNode blocks, String type) {
        return blocks.valueStream()
                .filter(block -> block.path("type").asText().equals(type))
                .count();
    }

    private void blocks(JsonNode blocks, int most) {
        faults.unless(blocks.isArray() && blocks.size() <= most, "there must be at most " + most + " blocks");
        var blockIds = new HashSet<String>();
        blocks.forEach(block -> {
            faults.unique(blockIds, block, "block_id");
            block(block);
        });
    }

    private void block(JsonNode block) {
        var type = block.path("type").asText();
        switch (type) {
            case "header" -> faults.plain(block.path("text"), 150, "header");
            case "section" -> section(block);
            case "context" -> context(block.path("elements"));
            case "actions" -> actions(block.path("elements"));
            case "input" -> input(block);
            case "image" -> {
                elements.image(block);
                faults.plainIfAny(block, "title", 2000);
            }
            case "rich_text" -> faults.unless(block.path("elements").isArray(), "rich_text needs elements");
            case "markdown" -> faults.most(block.path("text").asText(""), 12_000, "markdown");
            case "table" -> table(block.path("rows"));
            case "divider" -> {}
            default -> faults.add("unsupported block type " + type);
        }
    }

    private void section(JsonNode block) {
        faults.unless(block.has("text") || block.has("fields"), "a section needs text or fields");
        if (block.has("text")) {
            faults.text(block.path("text"), 3000, "section");
        }
        if (block.has("fields")) {
            faults.count(block.path("fields").size(), 1, 10, "fields");
        }
        block.path("fields").forEach(field -> faults.text(field, 2000, "field"));
        if (block.has("accessory")) {
            elements.inBlock(block.path("accessory"));
        }
    }

    private void context(JsonNode all) {
        faults.count(all.size(), 1, 10, "elements of a context");
        all.forEach(element -> {
            if (element.path("type").asText().equals("image")) {
                elements.image(element);
            } else {
                faults.text(element, 3000, "context");
            }
        });
    }

    private void actions(JsonNode all) {
        faults.count(all.size(), 1, 25, "elements of actions");
        var ids = new HashSet<String>();
        all.forEach(element -> {
            faults.unique(ids, element, "action_id");
            faults.unless(!element.path("type").asText().equals("image"), "image is not allowed in actions");
            elements.inBlock(element);
        });
    }

    private void input(JsonNode block) {
        faults.plain(block.path("label"), 2000, "label");
        faults.plainIfAny(block, "hint", 2000);
        elements.inInput(block.path("element"));
    }

    private void table(JsonNode rows) {
        faults.count(rows.size(), 1, 100, "rows of a table");
        rows.forEach(row -> faults.count(row.size(), 1, 20, "cells of a row"));
    }
}
