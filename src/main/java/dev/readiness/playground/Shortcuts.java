package dev.readiness.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What people pick from the menu of a message, or from the one that is everywhere. */
final class Shortcuts {
    private final World world;
    private final Interactions interactions;
    private final List<Shortcut> offered;

    Shortcuts(World world, Interactions interactions, List<Shortcut> offered) {
        this.world = world;
        this.interactions = interactions;
        this.offered = List.copyOf(offered);
    }

    void pick(Deed deed) {
        if (deed.text("ts").isEmpty()) {
            everywhere(deed);
        } else {
            ofMessage(deed);
        }
    }

    private void everywhere(Deed deed) {
        var payload = payload("shortcut", deed, Shortcut.Kind.GLOBAL);
        interactions.press(payload, new ResponseUrls.Target(deed.who().direct(), deed.person(), "", ""));
    }

    private void ofMessage(Deed deed) {
        var payload = payload("message_action", deed, Shortcut.Kind.MESSAGE);
        var place = deed.place(world);
        var message = deed.message(world);
        var thread = Threads.isReply(message) ? message.path("thread_ts").asText() : "";
        var target = new ResponseUrls.Target(place.id(), deed.person(), thread, deed.text("ts"));
        Payload.in(place, payload);
        payload.put("message_ts", deed.text("ts")).put("response_url", interactions.responseUrl(target));
        payload.set("message", message);
        interactions.press(payload, target);
    }

    private ObjectNode payload(String type, Deed deed, Shortcut.Kind kind) {
        var callback = deed.needed("callback");
        Deed.unless(
                offered.stream()
                        .anyMatch(one -> one.kind() == kind && one.callback().equals(callback)),
                "The bot offers no shortcut “" + callback + "” there");
        return Payload.of(type, deed.person())
                .put("callback_id", callback)
                .put("action_ts", world.ids().ts())
                .put("trigger_id", interactions.trigger(deed.person()));
    }
}
