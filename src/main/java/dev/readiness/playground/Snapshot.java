package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/** What one person sees of the workspace, as the page gets it. */
final class Snapshot {
    private static final List<String> SHOWN_CHANNEL =
            List.of("id", "name", "topic", "confidential", "botIsMember", "archived", "direct");

    private Snapshot() {}

    static ObjectNode of(World world, Role person, Setup setup) {
        var state = Json.object()
                .put("me", person.id())
                .put("bot", Role.BOT)
                .put("now", world.clock().instant().toString())
                .put("aheadSeconds", world.clock().ahead().toSeconds());
        world.clock()
                .trip()
                .ifPresent(trip -> state.putObject("trip")
                        .put("from", trip.from().toString())
                        .put("until", trip.until().toString()));
        state.set("roles", roles(world.people()));
        state.set("channels", channels(world, person));
        state.set("suggestions", Json.tree(setup.suggestions()));
        state.set("shortcuts", shortcuts(setup.shortcuts()));
        state.set("conditions", world.conditions().show());
        state.set("messages", messages(world, person));
        world.views().modal(person.id()).ifPresent(modal -> state.set("modal", modal));
        state.putNull("home");
        world.views().home(person.id()).ifPresent(home -> state.set("home", home));
        return state;
    }

    private static JsonNode roles(People people) {
        return Json.tree(Role.ALL.stream()
                .map(role -> ((ObjectNode) Json.tree(role)).put("deactivated", !people.isActive(role.id())))
                .toList());
    }

    private static JsonNode channels(World world, Role person) {
        return Json.tree(world.channels().visibleTo(person.id()).stream()
                .map(channel -> ((ObjectNode) Json.tree(channel)).retain(SHOWN_CHANNEL))
                .toList());
    }

    private static JsonNode shortcuts(List<Shortcut> shortcuts) {
        var shown = Json.object();
        for (var kind : Shortcut.Kind.values()) {
            var list = shown.putArray(kind.word());
            shortcuts.stream()
                    .filter(shortcut -> shortcut.kind() == kind)
                    .forEach(shortcut -> list.addObject()
                            .put("callback", shortcut.callback())
                            .put("title", shortcut.title()));
        }
        return shown;
    }

    /** By channel: roots, each with its replies behind it, then what only this person sees. */
    private static ObjectNode messages(World world, Role person) {
        var shown = Json.object();
        for (var channel : world.channels().visibleTo(person.id())) {
            var list = shown.putArray(channel.id());
            world.messages().all(channel.id()).stream()
                    .sorted(Comparator.comparing(Snapshot::root))
                    .map(Snapshot::asRootOrReply)
                    .forEach(list::add);
        }
        world.whispers().to(person.id()).stream()
                .filter(whisper -> shown.has(whisper.channel()))
                .forEach(whisper -> shown.withArray("/" + whisper.channel()).add(whisper.message()));
        return shown;
    }

    private static String root(ObjectNode message) {
        return message.path("thread_ts").asText(message.path("ts").asText());
    }

    /** For the page, only replies have a thread; Slack writes it on their root too. */
    private static ObjectNode asRootOrReply(ObjectNode message) {
        if (!Threads.isReply(message)) {
            message.remove("thread_ts");
        }
        return message;
    }
}
