package dev.readiness.playground;

import static dev.readiness.playground.Answers.error;
import static dev.readiness.playground.Answers.ok;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Slack's {@code conversations} methods, but for those that read messages. */
final class ConversationMethods {
    private static final int PAGE = 100;

    private final World world;
    private final ChannelAccess access;

    ConversationMethods(World world, ChannelAccess access) {
        this.world = world;
        this.access = access;
    }

    Map<String, Function<Arguments, ObjectNode>> methods() {
        return Map.of(
                "conversations.info", this::info,
                "conversations.members", this::members,
                "conversations.open", this::open);
    }

    private ObjectNode info(Arguments arguments) {
        var fault = access.toSee(arguments.text("channel"));
        if (fault != null) {
            return error(fault);
        }
        var answer = ok();
        world.channels().channel(arguments.text("channel")).ifPresent(found -> answer.set("channel", show(found)));
        return answer;
    }

    private static ObjectNode show(Channel channel) {
        var shown = Json.object()
                .put("id", channel.id())
                .put("created", 0)
                .put("is_archived", channel.archived())
                .put("is_channel", !channel.direct() && !channel.confidential())
                .put("is_group", channel.confidential())
                .put("is_im", channel.direct())
                .put("is_mpim", false)
                .put("is_private", channel.confidential() || channel.direct());
        if (channel.direct()) {
            return shown.put("user", channel.members().get(0)).put("is_open", true);
        }
        return shown.put("name", channel.name())
                .put("name_normalized", channel.name())
                .put("is_member", channel.botIsMember());
    }

    private ObjectNode members(Arguments arguments) {
        var fault = access.toSee(arguments.text("channel"));
        if (fault != null) {
            return error(fault);
        }
        var all = new ArrayList<String>();
        world.channels().channel(arguments.text("channel")).ifPresent(channel -> {
            channel.members().stream().filter(world.people()::isActive).forEach(all::add);
            if (channel.botIsMember()) {
                all.add(Role.BOT);
            }
        });
        return Answers.page(all, "members", arguments, PAGE);
    }

    private ObjectNode open(Arguments arguments) {
        if (arguments.has("channel")) {
            return resume(arguments.text("channel"));
        }
        var people = List.of(arguments.text("users").split(",", -1));
        if (!arguments.has("users")) {
            return error("users_list_not_supplied");
        }
        if (people.size() > 1) {
            return error("method_not_supported_for_channel_type");
        }
        if (people.get(0).equals(Role.BOT) || people.get(0).equals(Role.SLACKBOT)) {
            return error("cannot_dm_bot");
        }
        return Role.of(people.get(0))
                .map(role -> world.people().isActive(role.id()) ? opened(role.direct()) : error("user_disabled"))
                .orElseGet(() -> error("user_not_found"));
    }

    private ObjectNode resume(String channel) {
        return world.channels()
                .channel(channel)
                .filter(Channel::direct)
                .map(known -> opened(channel))
                .orElseGet(() -> error("channel_not_found"));
    }

    private static ObjectNode opened(String channel) {
        var answer = ok().put("no_op", true).put("already_open", true);
        answer.putObject("channel").put("id", channel);
        return answer;
    }
}
