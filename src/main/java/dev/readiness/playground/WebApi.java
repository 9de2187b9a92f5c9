package dev.readiness.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The methods of Slack's Web API that the bot uses, with Slack's own names for what is wrong. */
final class WebApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_UPDATE = 4000;
    private static final int LONGEST_TEXT = 40_000;

    private final World world;
    private final Triggers triggers;
    private final String token;
    private final Map<String, Function<Arguments, ObjectNode>> methods = new HashMap<>();

    WebApi(World world, Triggers triggers, String token) {
        this.world = world;
        this.triggers = triggers;
        this.token = token;
        methods.put("auth.test", arguments -> ok().put("user_id", Role.BOT).put("team_id", Role.TEAM));
        methods.put("users.info", this::usersInfo);
        methods.put("usergroups.users.list", arguments -> error("no_such_subteam"));
        methods.put("conversations.info", this::conversationsInfo);
        methods.put("conversations.history", arguments -> history(arguments, null));
        methods.put("conversations.replies", arguments -> history(arguments, arguments.text("ts")));
        methods.put("chat.postMessage", this::postMessage);
        methods.put("chat.update", this::update);
        methods.put("chat.postEphemeral", this::postEphemeral);
        methods.put("views.open", this::viewsOpen);
    }

    /** The form that a method was called with. */
    record Arguments(Map<String, String> form) {
        String text(String name) {
            return form.getOrDefault(name, "");
        }

        JsonNode json(String name) {
            try {
                return JSON.readTree(form.getOrDefault(name, ""));
            } catch (JsonProcessingException malformed) {
                return JSON.missingNode();
            }
        }
    }

    /** Answers one call. */
    ObjectNode call(String method, String givenToken, Map<String, String> form) {
        if (!givenToken.equals(token)) {
            return error(givenToken.isEmpty() ? "not_authed" : "invalid_auth");
        }
        var known = methods.get(method);
        return known == null ? error("unknown_method") : known.apply(new Arguments(form));
    }

    private static ObjectNode ok() {
        return JSON.createObjectNode().put("ok", true);
    }

    private static ObjectNode error(String name) {
        return JSON.createObjectNode().put("ok", false).put("error", name);
    }

    private ObjectNode usersInfo(Arguments arguments) {
        return Role.ALL.stream()
                .filter(role -> role.id().equals(arguments.text("user")))
                .findFirst()
                .map(role -> {
                    var user = ok();
                    user.putObject("user")
                            .put("id", role.id())
                            .put("team_id", Role.TEAM)
                            .put("name", role.handle())
                            .put("tz", role.zone())
                            .put("tz_offset", role.offsetSeconds())
                            .putObject("profile")
                            .put("display_name", role.handle())
                            .put("real_name", role.name());
                    return user;
                })
                .orElseGet(() -> error("user_not_found"));
    }

    private ObjectNode conversationsInfo(Arguments arguments) {
        return world.channel(arguments.text("channel"))
                .map(channel -> {
                    var found = ok();
                    found.putObject("channel")
                            .put("id", channel.id())
                            .put("name", channel.name())
                            .put("is_channel", true)
                            .put("is_private", channel.confidential())
                            .put("is_member", channel.botIsMember());
                    return found;
                })
                .orElseGet(() -> error("channel_not_found"));
    }

    private ObjectNode history(Arguments arguments, @Nullable String thread) {
        var fault = channelFault(arguments);
        if (fault != null) {
            return error(fault);
        }
        var channel = arguments.text("channel");
        if (thread != null && world.message(channel, thread).isEmpty()) {
            return error("thread_not_found");
        }
        var oldest = arguments.text("oldest");
        var found = ok().put("has_more", false);
        var list = found.putArray("messages");
        for (var message : world.history(channel, thread)) {
            if (oldest.isEmpty() || message.path("ts").asDouble() > Double.parseDouble(oldest)) {
                list.add(message);
            }
        }
        return found;
    }

    private @Nullable String channelFault(Arguments arguments) {
        return world.channel(arguments.text("channel"))
                .map(channel -> channel.botIsMember() ? null : "not_in_channel")
                .orElse(world.channel(arguments.text("channel")).isEmpty() ? "channel_not_found" : null);
    }

    private @Nullable String contentFault(Arguments arguments, int longestText) {
        if (arguments.text("text").isEmpty() && arguments.text("blocks").isEmpty()) {
            return "no_text";
        }
        if (arguments.text("text").length() > longestText) {
            return "msg_too_long";
        }
        if (arguments.text("blocks").isEmpty()) {
            return null;
        }
        var blocks = arguments.json("blocks");
        return blocks.isMissingNode()
                ? "invalid_blocks_format"
                : BlockRules.message(blocks).isEmpty() ? null : "invalid_blocks";
    }

    private static ObjectNode content(Arguments arguments) {
        var message = JSON.createObjectNode().put("text", arguments.text("text"));
        List.of("blocks", "metadata").forEach(key -> {
            var value = arguments.json(key);
            if (!value.isMissingNode() && !value.isEmpty()) {
                message.set(key, value);
            }
        });
        return message;
    }

    private ObjectNode postMessage(Arguments arguments) {
        var fault = first(channelFault(arguments), contentFault(arguments, LONGEST_TEXT));
        if (fault != null) {
            return error(fault);
        }
        var channel = arguments.text("channel");
        var message = content(arguments).put("user", Role.BOT).put("bot_id", "B0READINESS");
        var thread = arguments.text("thread_ts");
        if (!thread.isEmpty()) {
            if (world.message(channel, thread).isEmpty()) {
                return error("thread_not_found");
            }
            message.put("thread_ts", thread);
        }
        var ts = world.post(channel, message);
        var posted = ok().put("channel", channel).put("ts", ts);
        posted.set("message", message);
        return posted;
    }

    private ObjectNode update(Arguments arguments) {
        var fault = first(channelFault(arguments), contentFault(arguments, LONGEST_UPDATE));
        if (fault != null) {
            return error(fault);
        }
        var channel = arguments.text("channel");
        var ts = arguments.text("ts");
        if (world.message(channel, ts).filter(WebApi::isByBot).isEmpty()) {
            return error(world.message(channel, ts).isEmpty() ? "message_not_found" : "cant_update_message");
        }
        world.edit(channel, ts, content(arguments));
        return ok().put("channel", channel).put("ts", ts).put("text", arguments.text("text"));
    }

    private static boolean isByBot(ObjectNode message) {
        return message.path("user").asText().equals(Role.BOT);
    }

    private ObjectNode postEphemeral(Arguments arguments) {
        var fault = first(channelFault(arguments), contentFault(arguments, LONGEST_TEXT));
        if (fault != null) {
            return error(fault);
        }
        var message = content(arguments).put("user", Role.BOT);
        var thread = arguments.text("thread_ts");
        if (!thread.isEmpty()) {
            message.put("thread_ts", thread);
        }
        return ok().put("message_ts", world.whisper(arguments.text("channel"), arguments.text("user"), message));
    }

    private ObjectNode viewsOpen(Arguments arguments) {
        var view = arguments.json("view");
        if (!view.isObject()
                || !view.path("type").asText().equals("modal")
                || !BlockRules.view(view).isEmpty()) {
            return error("invalid_arguments");
        }
        return triggers.use(arguments.text("trigger_id"))
                .match(
                        person -> {
                            var opened = ok();
                            opened.set("view", world.open(person, view));
                            return opened;
                        },
                        WebApi::error);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
