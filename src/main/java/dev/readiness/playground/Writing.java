package dev.readiness.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;

/** What people do with messages: write, edit, remove, react. */
final class Writing {
    private final World world;
    private final Escapes escapes;
    private final Commands commands;
    private final Address address;

    Writing(World world, Escapes escapes, Commands commands, Address address) {
        this.world = world;
        this.escapes = escapes;
        this.commands = commands;
        this.address = address;
    }

    Map<String, Consumer<Deed>> doings() {
        return Map.of(
                "type", this::type,
                "edit", this::edit,
                "remove", this::remove,
                "react", this::react,
                "dismiss", deed -> world.whispers().dismiss(deed.person(), deed.needed("ts")));
    }

    private void type(Deed deed) {
        var place = deed.openPlace(world);
        var thread = deed.text("thread");
        Deed.unless(
                thread.isEmpty() || world.messages().hasThread(place.id(), thread),
                "There is no message " + thread + " to reply to");
        if (deed.text("text").startsWith("/")) {
            commands.type(deed, place);
            return;
        }
        Deed.unless(!deed.text("text").isBlank() || !deed.body().path("files").isEmpty(), "There is nothing to send");
        world.messages().post(place.id(), written(deed, thread));
    }

    private ObjectNode written(Deed deed, String thread) {
        var message = Json.object()
                .put("user", deed.person())
                .put("client_msg_id", world.ids().id("M"))
                .put("text", escapes.message(deed.text("text")));
        var files = deed.body().path("files");
        if (!files.isEmpty()) {
            message.put("subtype", "file_share").put("upload", false);
            var list = message.putArray("files");
            files.forEach(file -> list.add(world.files()
                    .attach(file.path("name").asText("file"), deed.person())
                    .show(address.url(), true)));
        }
        if (!thread.isEmpty()) {
            message.put("thread_ts", thread);
            if (deed.body().path("broadcast").asBoolean()) {
                message.put("subtype", "thread_broadcast");
            }
        }
        return message;
    }

    private void edit(Deed deed) {
        deed.openPlace(world);
        own(deed);
        world.messages()
                .edit(
                        deed.text("channel"),
                        deed.text("ts"),
                        Json.object().put("text", escapes.message(deed.needed("text"))));
    }

    private void remove(Deed deed) {
        own(deed);
        world.messages().delete(deed.text("channel"), deed.text("ts"));
    }

    private void own(Deed deed) {
        Deed.unless(deed.message(world).path("user").asText().equals(deed.person()), "That message is somebody else's");
    }

    private void react(Deed deed) {
        deed.openPlace(world);
        var name = deed.needed("name");
        Deed.unless(ReactionMethods.isName(name), "“" + name + "” is no name of a reaction");
        boolean adds = !Reactions.has(deed.message(world), name, deed.person());
        world.messages().react(deed.text("channel"), deed.text("ts"), name, deed.person(), adds);
    }
}
