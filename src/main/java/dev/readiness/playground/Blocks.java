package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Gives blocks and elements that came without an id one, as Slack does. */
final class Blocks {
    private static final Set<String> WITH_ACTION = Set.of(
            "button",
            "overflow",
            "static_select",
            "multi_static_select",
            "users_select",
            "multi_users_select",
            "conversations_select",
            "multi_conversations_select",
            "channels_select",
            "multi_channels_select",
            "radio_buttons",
            "checkboxes",
            "datepicker",
            "timepicker",
            "plain_text_input",
            "url_text_input");

    private Blocks() {}

    static JsonNode named(JsonNode blocks, Ids ids) {
        var named = blocks.deepCopy();
        named.forEach(block -> {
            name(block, "block_id", ids);
            block.path("elements").forEach(element -> nameElement(element, ids));
            nameElement(block.path("accessory"), ids);
            nameElement(block.path("element"), ids);
        });
        return named;
    }

    private static void nameElement(JsonNode element, Ids ids) {
        if (WITH_ACTION.contains(element.path("type").asText())) {
            name(element, "action_id", ids);
        }
    }

    private static void name(JsonNode node, String key, Ids ids) {
        if (node instanceof ObjectNode object && object.path(key).asText().isEmpty()) {
            object.put(key, ids.id(""));
        }
    }
}
