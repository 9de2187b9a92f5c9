package dev.readiness.playground;

import static dev.readiness.playground.Answers.error;
import static dev.readiness.playground.Answers.ok;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Slack's {@code chat} methods. */
final class ChatMethods {
    private final World world;
    private final ChannelAccess access;
    private final Content content;
    private final Address address;

    ChatMethods(World world, ChannelAccess access, Address address) {
        this.world = world;
        this.access = access;
        this.content = new Content(world);
        this.address = address;
    }

    Map<String, Function<Arguments, ObjectNode>> methods() {
        return Map.of(
                "chat.postMessage", this::post,
                "chat.update", this::update,
                "chat.delete", this::delete,
                "chat.postEphemeral", this::whisper,
                "chat.getPermalink", this::permalink);
    }

    private ObjectNode post(Arguments arguments) {
        var channel = conversation(arguments.text("channel"));
        var fault = access.toPost(channel);
        if (fault != null) {
            return error(fault);
        }
        var refusal = content.refusal(arguments, Content.LONGEST_TEXT);
        if (refusal != null) {
            return refusal;
        }
        var message = byBot(arguments);
        var unthreaded = thread(channel, arguments, message);
        if (unthreaded != null) {
            return error(unthreaded);
        }
        if (message.has("thread_ts") && arguments.isTrue("reply_broadcast")) {
            message.put("subtype", "thread_broadcast");
        }
        var posted = world.messages().post(channel, message);
        var answer = ok().put("channel", channel).put("ts", posted.path("ts").asText());
        answer.set("message", posted);
        return answer;
    }

    /** A person's id stands for the conversation with that person. */
    private static String conversation(String channel) {
        return Role.of(channel).map(Role::direct).orElse(channel);
    }

    private static ObjectNode byBot(Arguments arguments) {
        var message = Content.of(arguments)
                .put("user", Role.BOT)
                .put("bot_id", World.BOT_ID)
                .put("app_id", World.APP);
        message.putObject("bot_profile")
                .put("id", World.BOT_ID)
                .put("app_id", World.APP)
                .put("name", Role.BOT_HANDLE)
                .put("deleted", false)
                .put("team_id", Role.TEAM);
        return message;
    }

    private @Nullable String thread(String channel, Arguments arguments, ObjectNode message) {
        if (!arguments.has("thread_ts")) {
            return null;
        }
        var thread = arguments.text("thread_ts");
        message.put("thread_ts", thread);
        return world.messages().hasThread(channel, thread) ? null : "thread_not_found";
    }

    private ObjectNode update(Arguments arguments) {
        var channel = arguments.text("channel");
        var fault = Answers.first(access.toEdit(channel), ownFault(arguments, "cant_update_message"));
        if (fault != null) {
            return error(fault);
        }
        if (world.conditions().strikes(Condition.MESSAGES_GONE)) {
            return error("message_not_found");
        }
        if (world.conditions().strikes(Condition.EDITS_CLOSED)) {
            return error("edit_window_closed");
        }
        var refusal = content.refusal(arguments, Content.LONGEST_UPDATE);
        if (refusal != null) {
            return refusal;
        }
        var ts = arguments.text("ts");
        var answer = ok().put("channel", channel).put("ts", ts).put("text", arguments.text("text"));
        world.messages().edit(channel, ts, Content.of(arguments)).ifPresent(edited -> answer.set("message", edited));
        return answer;
    }

    private @Nullable String ownFault(Arguments arguments, String notOurs) {
        var message = world.messages().message(arguments.text("channel"), arguments.text("ts"));
        if (message.isEmpty()) {
            return "message_not_found";
        }
        return message.get().path("user").asText().equals(Role.BOT) ? null : notOurs;
    }

    private ObjectNode delete(Arguments arguments) {
        var channel = arguments.text("channel");
        var fault = Answers.first(access.toRead(channel), ownFault(arguments, "cant_delete_message"));
        if (fault != null) {
            return error(fault);
        }
        world.messages().delete(channel, arguments.text("ts"));
        return ok().put("channel", channel).put("ts", arguments.text("ts"));
    }

    private ObjectNode whisper(Arguments arguments) {
        var channel = arguments.text("channel");
        var person = arguments.text("user");
        var fault = Answers.first(access.toPost(channel), listenerFault(channel, person));
        if (fault != null) {
            return error(fault);
        }
        var refusal = content.refusal(arguments, Content.LONGEST_TEXT);
        if (refusal != null) {
            return refusal;
        }
        var message = byBot(arguments);
        message.remove("metadata");
        if (arguments.has("thread_ts")) {
            message.put("thread_ts", arguments.text("thread_ts"));
        }
        return ok().put("message_ts", world.whispers().show(channel, person, message));
    }

    private @Nullable String listenerFault(String channel, String person) {
        if (Role.of(person).isEmpty()) {
            return "user_not_found";
        }
        boolean hears = world.people().isActive(person)
                && world.channels()
                        .channel(channel)
                        .filter(place -> place.members().contains(person))
                        .isPresent();
        return hears ? null : "user_not_in_channel";
    }

    private ObjectNode permalink(Arguments arguments) {
        var channel = arguments.text("channel");
        var ts = arguments.text("message_ts");
        var message = world.messages().message(channel, ts);
        var fault = Answers.first(access.toSee(channel), message.isEmpty() ? "message_not_found" : null);
        if (fault != null) {
            return error(fault);
        }
        var link = address.url() + "/archives/" + channel + "/p" + ts.replace(".", "");
        var thread = message.map(found -> found.path("thread_ts").asText()).orElse("");
        return ok().put("channel", channel)
                .put("permalink", thread.isEmpty() ? link : link + "?thread_ts=" + thread + "&cid=" + channel);
    }
}
