package dev.readiness.playground;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What one person sees of the workspace, as the page gets it. */
final class Snapshot {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Snapshot() {}

    static ObjectNode of(World world, String person, List<Suggestion> suggestions) {
        var state = JSON.createObjectNode().put("me", person).put("bot", Role.BOT);
        state.set("roles", JSON.valueToTree(Role.ALL));
        state.set("channels", JSON.valueToTree(world.channels()));
        state.set("suggestions", JSON.valueToTree(suggestions));
        var messages = state.putObject("messages");
        for (var channel : world.channels()) {
            var list = messages.putArray(channel.id());
            world.history(channel.id(), null).forEach(root -> {
                var thread = world.history(channel.id(), root.path("ts").asText());
                list.add(root);
                thread.stream().skip(1).forEach(list::add);
            });
        }
        world.ephemerals(person)
                .forEach(one -> messages.withArray("/" + one.channel()).add(one.message()));
        world.modal(person).ifPresent(modal -> state.set("modal", modal));
        return state;
    }
}
