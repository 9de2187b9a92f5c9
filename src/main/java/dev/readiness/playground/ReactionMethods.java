package dev.readiness.playground;

import static dev.readiness.playground.Answers.error;
import static dev.readiness.playground.Answers.ok;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Slack's {@code reactions} methods. */
final class ReactionMethods {
    private final World world;
    private final ChannelAccess access;

    ReactionMethods(World world, ChannelAccess access) {
        this.world = world;
        this.access = access;
    }

    Map<String, Function<Arguments, ObjectNode>> methods() {
        return Map.of(
                "reactions.add", arguments -> change(arguments, true, "already_reacted"),
                "reactions.remove", arguments -> change(arguments, false, "no_reaction"));
    }

    private ObjectNode change(Arguments arguments, boolean adds, String already) {
        var fault = fault(arguments);
        if (fault != null) {
            return error(fault);
        }
        boolean changed = world.messages()
                .react(arguments.text("channel"), arguments.text("timestamp"), arguments.text("name"), Role.BOT, adds);
        return changed ? ok() : error(already);
    }

    private @Nullable String fault(Arguments arguments) {
        if (!isName(arguments.text("name"))) {
            return "invalid_name";
        }
        if (!arguments.has("channel") || !arguments.has("timestamp")) {
            return "no_item_specified";
        }
        var message = world.messages().message(arguments.text("channel"), arguments.text("timestamp"));
        return Answers.first(access.toPost(arguments.text("channel")), message.isEmpty() ? "message_not_found" : null);
    }

    /** Whether an emoji may be called so. */
    static boolean isName(String name) {
        return name.matches("[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?");
    }
}
