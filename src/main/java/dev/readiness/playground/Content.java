package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What a message is to say, checked as Slack checks it. */
final class Content {
    static final int LONGEST_TEXT = 40_000;
    static final int LONGEST_UPDATE = 4000;
    private static final int BLOCK_CHARACTERS = 13_000;
    private static final int METADATA_CHARACTERS = 16_000;

    private final World world;

    Content(World world) {
        this.world = world;
    }

    /** The answer that refuses it; null where it is good. */
    @Nullable
    ObjectNode refusal(Arguments arguments, int longestText) {
        if (!arguments.has("text") && (!arguments.has("blocks") || isNothing(arguments.json("blocks")))) {
            return Answers.error("no_text");
        }
        if (arguments.text("text").length() > longestText) {
            return Answers.error("msg_too_long");
        }
        var metadata = arguments.json("metadata");
        if (arguments.has("metadata") && !metadata.isObject()) {
            return Answers.error("invalid_metadata_format");
        }
        if (metadata.toString().length() > METADATA_CHARACTERS) {
            return Answers.error("metadata_too_large");
        }
        return arguments.has("blocks") ? blocks(arguments.json("blocks")) : null;
    }

    private @Nullable ObjectNode blocks(JsonNode blocks) {
        if (!blocks.isArray()) {
            return Answers.error("invalid_blocks_format");
        }
        if (blocks.toString().length() > BLOCK_CHARACTERS) {
            return Answers.error("msg_blocks_too_long");
        }
        if (!blocks.isEmpty() && world.conditions().strikes(Condition.BLOCKS_REFUSED)) {
            return Answers.error("invalid_blocks");
        }
        var faults = BlockRules.message(blocks, world.files()::isShowable);
        return faults.isEmpty() ? null : Answers.error("invalid_blocks", faults);
    }

    private static boolean isNothing(JsonNode blocks) {
        return blocks.isContainerNode() && blocks.isEmpty();
    }

    /** The message's text, blocks and metadata. */
    static ObjectNode of(Arguments arguments) {
        var content = Json.object().put("text", arguments.text("text"));
        var blocks = arguments.json("blocks");
        if (arguments.has("blocks") && !isNothing(blocks)) {
            content.set("blocks", blocks);
        }
        if (arguments.json("metadata") instanceof ObjectNode metadata) {
            content.set("metadata", metadata);
        }
        return content;
    }
}
