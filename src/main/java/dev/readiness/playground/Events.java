package dev.readiness.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells the bot, by Slack's Events API, what happens in the channels that it is in. */
final class Events implements Messages.Feed {
    private final World world;
    private final Consumer<ObjectNode> sender;

    Events(World world, Consumer<ObjectNode> sender) {
        this.world = world;
        this.sender = sender;
    }

    @Override
    public void posted(String channel, ObjectNode message) {
        heard(channel).ifPresent(place -> {
            var event = in(place, message.deepCopy())
                    .put("event_ts", message.path("ts").asText());
            event.remove(List.of("reply_count", "reactions"));
            if (message.path("subtype").asText().equals("bot_message")) {
                event.remove("user");
                event.put("username", Role.BOT_HANDLE);
            }
            send(event);
            if (mentionsTheBot(message) && !place.direct()) {
                var mention = event.deepCopy().put("type", "app_mention");
                mention.remove(List.of("channel_type", "subtype"));
                send(mention);
            }
        });
    }

    private static boolean mentionsTheBot(ObjectNode message) {
        return !message.path("user").asText().equals(Role.BOT)
                && message.path("text").asText().contains("<@" + Role.BOT + ">");
    }

    @Override
    public void changed(String channel, ObjectNode before, ObjectNode after) {
        heard(channel).ifPresent(place -> {
            var event = hidden(place, "message_changed");
            event.set("message", after);
            event.set("previous_message", before);
            send(event);
        });
    }

    @Override
    public void deleted(String channel, ObjectNode before) {
        heard(channel).ifPresent(place -> {
            var event = hidden(place, "message_deleted")
                    .put("deleted_ts", before.path("ts").asText());
            event.set("previous_message", before);
            send(event);
        });
    }

    private Optional<Channel> heard(String channel) {
        return world.channels().channel(channel).filter(Channel::botIsMember);
    }

    private ObjectNode hidden(Channel place, String subtype) {
        var ts = world.ids().ts();
        return in(place, Json.object().put("type", "message").put("subtype", subtype))
                .put("hidden", true)
                .put("ts", ts)
                .put("event_ts", ts);
    }

    private static ObjectNode in(Channel place, ObjectNode event) {
        return event.put("channel", place.id()).put("channel_type", place.kind());
    }

    /** Something that happened to the channel itself; of private channels Slack tells by other names. */
    void channel(Channel place, String what, String person) {
        send(Json.object()
                .put("type", type(place, what))
                .put("channel", place.id())
                .put("user", person));
    }

    private static String type(Channel place, String what) {
        return (place.confidential() ? "group_" : "channel_") + what;
    }

    void renamed(Channel place) {
        var event = Json.object().put("type", type(place, "rename"));
        event.putObject("channel")
                .put("id", place.id())
                .put("is_channel", !place.confidential())
                .put("is_mpim", false)
                .put("name", place.name())
                .put("name_normalized", place.name())
                .put("created", 0);
        send(event);
    }

    void botJoined(Channel place, String inviter) {
        send(member(place, "member_joined_channel").put("inviter", inviter));
    }

    void botLeft(Channel place) {
        send(member(place, "member_left_channel"));
    }

    private static ObjectNode member(Channel place, String type) {
        return Json.object()
                .put("type", type)
                .put("user", Role.BOT)
                .put("channel", place.id())
                .put("channel_type", place.confidential() ? "G" : "C")
                .put("team", Role.TEAM);
    }

    void userChanged(String person) {
        var event = Json.object()
                .put("type", "user_change")
                .put("cache_ts", world.clock().instant().getEpochSecond());
        world.people().user(person).ifPresent(user -> event.set("user", user));
        send(event);
    }

    void homeOpened(Role person) {
        var event = Json.object()
                .put("type", "app_home_opened")
                .put("user", person.id())
                .put("channel", person.direct())
                .put("tab", "home");
        world.views().home(person.id()).ifPresent(view -> event.set("view", view));
        send(event);
    }

    private void send(ObjectNode event) {
        if (!event.has("event_ts")) {
            event.put("event_ts", world.ids().ts());
        }
        var callback = Json.object()
                .put("token", World.TOKEN)
                .put("team_id", Role.TEAM)
                .put("api_app_id", World.APP);
        callback.set("event", event);
        callback.put("type", "event_callback")
                .put("event_id", world.ids().id("Ev"))
                .put("event_time", world.clock().instant().getEpochSecond());
        callback.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", Role.TEAM)
                .put("user_id", Role.BOT)
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        callback.put("is_ext_shared_channel", false)
                .put("event_context", "4-" + event.path("type").asText());
        sender.accept(callback);
    }
}
