package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Buttons and menus, in messages, in modals and in Home. */
final class Presses {
    private final World world;
    private final Interactions interactions;

    Presses(World world, Interactions interactions) {
        this.world = world;
        this.interactions = interactions;
    }

    void press(Deed deed) {
        var payload = Payload.of("block_actions", deed.person());
        ObjectNode action = deed.body().path("action").isObject()
                ? deed.body().path("action").deepCopy()
                : Json.object();
        Deed.unless(!action.path("action_id").asText().isEmpty(), "“action” must be an element with its action_id");
        payload.putArray("actions").add(action.put("action_ts", world.ids().ts()));
        payload.put("trigger_id", interactions.trigger(deed.person()));
        if (deed.text("channel").isEmpty()) {
            inView(deed, payload);
        } else {
            inMessage(deed, payload);
        }
    }

    private void inMessage(Deed deed, ObjectNode payload) {
        var place = deed.place(world);
        var ts = deed.needed("ts");
        var kept = world.messages().message(place.id(), ts);
        var message = kept.or(() -> world.whispers().find(deed.person(), ts))
                .orElseThrow(() -> Deed.nonsense("There is no message " + ts + " in " + place.id()));
        var thread = Threads.isReply(message) ? message.path("thread_ts").asText("") : "";
        Payload.in(place, payload);
        var container = payload.putObject("container")
                .put("type", "message")
                .put("message_ts", ts)
                .put("channel_id", place.id())
                .put("is_ephemeral", kept.isEmpty());
        if (!thread.isEmpty()) {
            container.put("thread_ts", thread);
        }
        kept.ifPresent(shown -> payload.set("message", shown));
        payload.putObject("state").set("values", values(deed));
        var target = new ResponseUrls.Target(place.id(), deed.person(), thread, ts);
        payload.put("response_url", interactions.responseUrl(target));
        interactions.press(payload, target);
    }

    /** In the open modal, or else in Home. */
    private void inView(Deed deed, ObjectNode payload) {
        var view = named(deed)
                .or(() -> world.views().modal(deed.person()))
                .or(() -> world.views().home(deed.person()))
                .orElseThrow(() -> Deed.nonsense("Neither a form nor Home is open"));
        view.remove("errors");
        view.putObject("state").set("values", values(deed));
        payload.putObject("container")
                .put("type", "view")
                .put("view_id", view.path("id").asText());
        payload.set("view", view);
        interactions.press(payload, new ResponseUrls.Target(deed.who().direct(), deed.person(), "", ""));
    }

    /** The view that the page names, where it names one. */
    private Optional<ObjectNode> named(Deed deed) {
        var container = deed.body().path("container").path("view_id").asText();
        if (deed.text("view").equals("home") || deed.text("container").equals("home")) {
            return world.views().home(deed.person());
        }
        return world.views().find(container.isEmpty() ? deed.text("view") : container, "");
    }

    private static JsonNode values(Deed deed) {
        var values = deed.body().path("values");
        return values.isObject() ? values : Json.object();
    }
}
