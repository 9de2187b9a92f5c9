package dev.readiness.playground;

import static dev.readiness.playground.Answers.error;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Slack's methods that read messages. */
final class HistoryMethods {
    private static final int PAGE = 100;
    private static final String TS = "\\d{1,12}(\\.\\d{1,6})?";

    private final World world;
    private final ChannelAccess access;

    HistoryMethods(World world, ChannelAccess access) {
        this.world = world;
        this.access = access;
    }

    Map<String, Function<Arguments, ObjectNode>> methods() {
        return Map.of("conversations.history", this::history, "conversations.replies", this::replies);
    }

    /** The newest first. */
    private ObjectNode history(Arguments arguments) {
        var channel = arguments.text("channel");
        var fault = Answers.first(access.toRead(channel), windowFault(arguments));
        if (fault != null) {
            return error(fault);
        }
        var found = new ArrayList<>(visible(world.messages().roots(channel), arguments));
        Collections.reverse(found);
        return Answers.page(found, "messages", arguments, PAGE);
    }

    /** The message that the others hang under comes first, then the oldest. */
    private ObjectNode replies(Arguments arguments) {
        var channel = arguments.text("channel");
        var fault = Answers.first(access.toRead(channel), windowFault(arguments));
        if (fault != null) {
            return error(fault);
        }
        var thread = world.messages().thread(channel, arguments.text("ts"));
        if (thread.isEmpty()) {
            return error("thread_not_found");
        }
        var found = new ArrayList<>(without(arguments, thread.subList(0, 1)));
        found.addAll(visible(thread.subList(1, thread.size()), arguments));
        return Answers.page(found, "messages", arguments, PAGE);
    }

    private static @Nullable String windowFault(Arguments arguments) {
        for (var end : List.of("oldest", "latest")) {
            if (arguments.has(end) && !arguments.text(end).matches(TS)) {
                return "invalid_ts_" + end;
            }
        }
        return null;
    }

    private List<ObjectNode> visible(List<ObjectNode> messages, Arguments arguments) {
        long oldest = arguments.has("oldest") ? Ids.micros(arguments.text("oldest")) : Long.MIN_VALUE;
        long latest = arguments.has("latest") ? Ids.micros(arguments.text("latest")) : Long.MAX_VALUE;
        long shown = 1000
                * world.clock().instant().minus(world.conditions().historyLag()).toEpochMilli();
        boolean lags = world.conditions().isOn(Condition.HISTORY_LAG);
        int ends = arguments.isTrue("inclusive") ? 0 : 1;
        var found = messages.stream()
                .filter(message -> {
                    long ts = Ids.micros(message.path("ts").asText());
                    return ts >= oldest + (oldest == Long.MIN_VALUE ? 0 : ends)
                            && ts <= latest - (latest == Long.MAX_VALUE ? 0 : ends)
                            && !(lags && ts > shown);
                })
                .toList();
        return without(arguments, found);
    }

    /** Metadata is shown only where it is asked for. */
    private static List<ObjectNode> without(Arguments arguments, List<ObjectNode> messages) {
        if (!arguments.isTrue("include_all_metadata")) {
            messages.forEach(message -> message.remove("metadata"));
        }
        return messages;
    }
}
