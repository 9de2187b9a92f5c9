package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the bot shows outside of messages: each person's modals, one on another, and Home. */
final class Views {
    static final int DEEPEST = 3;

    private final Ids ids;
    private final Changes changes;
    private final Map<String, Deque<ObjectNode>> modals = new HashMap<>();
    private final Map<String, ObjectNode> homes = new HashMap<>();

    Views(Ids ids, Changes changes) {
        this.ids = ids;
        this.changes = changes;
    }

    /** Shows the modal in place of all that the person has open. */
    synchronized ObjectNode open(String person, JsonNode view) {
        modals.remove(person);
        return push(person, view);
    }

    /** Shows the modal on top of what the person has open. */
    synchronized ObjectNode push(String person, JsonNode view) {
        var stack = modals.computeIfAbsent(person, none -> new ArrayDeque<>());
        var shown = dressed(view, ids.id("V"));
        var below = stack.peek();
        shown.put("previous_view_id", below == null ? "" : below.path("id").asText());
        shown.put(
                "root_view_id",
                (stack.isEmpty() ? shown : stack.getLast()).path("id").asText());
        stack.push(shown);
        changes.tell();
        return shown.deepCopy();
    }

    synchronized ObjectNode publish(String person, JsonNode view) {
        var before = homes.get(person);
        var id = before == null ? ids.id("V") : before.path("id").asText();
        var shown = dressed(view, id).put("root_view_id", id).put("previous_view_id", "");
        homes.put(person, shown);
        changes.tell();
        return shown.deepCopy();
    }

    private ObjectNode dressed(JsonNode view, String id) {
        ObjectNode shown = view.deepCopy();
        shown.put("id", id)
                .put("hash", ids.id("H"))
                .put("team_id", Role.TEAM)
                .put("app_id", World.APP)
                .put("app_installed_team_id", Role.TEAM)
                .put("bot_id", World.BOT_ID);
        shown.set("blocks", Blocks.named(view.path("blocks"), ids));
        shown.putObject("state").putObject("values");
        for (var key : new String[] {"callback_id", "private_metadata", "external_id"}) {
            if (!shown.has(key)) {
                shown.put(key, "");
            }
        }
        return shown;
    }

    /** The view with that id, or with that external id where the id is empty. */
    synchronized Optional<ObjectNode> find(String id, String externalId) {
        return all().filter(view -> id.isEmpty()
                        ? !externalId.isEmpty()
                                && view.path("external_id").asText().equals(externalId)
                        : view.path("id").asText().equals(id))
                .map(ObjectNode::deepCopy)
                .findFirst();
    }

    private Stream<ObjectNode> all() {
        return Stream.concat(modals.values().stream().flatMap(Collection::stream), homes.values().stream());
    }

    /** Puts another view in place of the one with that id, which keeps its id and gets a new hash. */
    synchronized Optional<ObjectNode> replace(String id, JsonNode view) {
        var found = all().filter(one -> one.path("id").asText().equals(id)).findFirst();
        found.ifPresent(shown -> {
            var fresh = dressed(view, id);
            Json.copy(shown, fresh, List.of("root_view_id", "previous_view_id"));
            shown.removeAll();
            shown.setAll(fresh);
            changes.tell();
        });
        return found.map(ObjectNode::deepCopy);
    }

    synchronized void errors(String id, JsonNode errors) {
        all().filter(one -> one.path("id").asText().equals(id)).forEach(one -> one.set("errors", errors));
        changes.tell();
    }

    /** Closes the modal on top; the one below it shows again. */
    synchronized void pop(String person) {
        var stack = modals.getOrDefault(person, new ArrayDeque<>());
        stack.poll();
        changes.tell();
    }

    synchronized void clear(String person) {
        modals.remove(person);
        changes.tell();
    }

    /** The modal on top. */
    synchronized Optional<ObjectNode> modal(String person) {
        return Optional.ofNullable(
                        modals.getOrDefault(person, new ArrayDeque<>()).peek())
                .map(ObjectNode::deepCopy);
    }

    synchronized int depth(String person) {
        return modals.getOrDefault(person, new ArrayDeque<>()).size();
    }

    synchronized Optional<ObjectNode> home(String person) {
        return Optional.ofNullable(homes.get(person)).map(ObjectNode::deepCopy);
    }

    synchronized JsonNode save() {
        return Json.tree(homes);
    }

    synchronized void load(JsonNode saved) {
        saved.properties().forEach(home -> homes.put(home.getKey(), (ObjectNode) home.getValue()));
    }
}
