package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The workspace's channels as they are now. */
final class Channels {
    private final Changes changes;
    private final Map<String, Channel> channels = new LinkedHashMap<>();

    Channels(Changes changes) {
        this.changes = changes;
        Channel.ALL.forEach(channel -> channels.put(channel.id(), channel));
    }

    synchronized Optional<Channel> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    synchronized Optional<Channel> byName(String name) {
        return channels.values().stream()
                .filter(channel -> !channel.direct() && channel.name().equals(name))
                .findFirst();
    }

    synchronized List<Channel> all() {
        return List.copyOf(channels.values());
    }

    /** The channels that this person may see; the conversation with the bot is the last. */
    synchronized List<Channel> visibleTo(String person) {
        return channels.values().stream()
                .filter(channel -> channel.members().contains(person))
                .toList();
    }

    synchronized void change(String id, UnaryOperator<Channel> change) {
        channels.computeIfPresent(id, (same, channel) -> change.apply(channel));
        changes.tell();
    }

    synchronized JsonNode save() {
        return Json.tree(channels.values().stream()
                .filter(channel -> !channel.direct())
                .map(channel -> Map.of(
                        "id", channel.id(),
                        "name", channel.name(),
                        "withBot", channel.botIsMember(),
                        "archived", channel.archived()))
                .toList());
    }

    /** Takes up what {@link #save} gave, or what versions before it did: the ids of those with the bot in them. */
    synchronized void load(JsonNode saved, JsonNode withBot) {
        saved.forEach(one -> channels.computeIfPresent(one.path("id").asText(), (id, channel) -> {
            var known = channel.named(one.path("name").asText())
                    .withBot(one.path("withBot").asBoolean());
            return one.path("archived").asBoolean() ? known.archive() : known;
        }));
        Set<String> joined = Json.texts(withBot).stream().collect(Collectors.toSet());
        channels.replaceAll((id, channel) -> joined.contains(id) ? channel.withBot(true) : channel);
    }
}
