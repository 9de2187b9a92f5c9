package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The messages of all channels, each in the form in which Slack's Web API shows it. */
final class Messages {
    private static final List<String> CONTENT = List.of("text", "blocks");

    private final Ids ids;
    private final Changes changes;
    private final Map<String, List<ObjectNode>> messages = new HashMap<>();
    private Feed feed = new Feed() {};

    /** Hears of each message in the order in which things happen. */
    interface Feed {
        default void posted(String channel, ObjectNode message) {}

        default void changed(String channel, ObjectNode before, ObjectNode after) {}

        default void deleted(String channel, ObjectNode before) {}
    }

    Messages(Ids ids, Changes changes) {
        this.ids = ids;
        this.changes = changes;
    }

    synchronized void feed(Feed target) {
        feed = target;
    }

    /** Adds a message, in a thread where it has a {@code thread_ts}, and gives it as it is kept. */
    synchronized ObjectNode post(String channel, ObjectNode message) {
        message.put("type", "message").put("ts", ids.ts()).put("team", Role.TEAM);
        if (message.has("blocks")) {
            message.set("blocks", Blocks.named(message.get("blocks"), ids));
        }
        find(channel, message.path("thread_ts").asText()).ifPresent(root -> {
            Threads.join(root, message);
        });
        of(channel).add(message);
        feed.posted(channel, message.deepCopy());
        Threads.broadcast(message).ifPresent(earlier -> feed.changed(channel, earlier, message.deepCopy()));
        changes.tell();
        return message.deepCopy();
    }

    private List<ObjectNode> of(String channel) {
        return messages.computeIfAbsent(channel, none -> new ArrayList<>());
    }

    private Optional<ObjectNode> find(String channel, String ts) {
        return of(channel).stream()
                .filter(message -> message.path("ts").asText().equals(ts))
                .findFirst();
    }

    /** A message that is there; one that was deleted but keeps its thread is not. */
    synchronized Optional<ObjectNode> message(String channel, String ts) {
        return find(channel, ts)
                .filter(message -> !Threads.isTombstone(message))
                .map(ObjectNode::deepCopy);
    }

    /** Whether something can be posted under that message: it is there, or was deleted and keeps its thread. */
    synchronized boolean hasThread(String channel, String ts) {
        return find(channel, ts).isPresent();
    }

    /** Replaces the content; metadata stays where none is given, as in Slack. */
    synchronized Optional<ObjectNode> edit(String channel, String ts, JsonNode content) {
        return change(channel, ts, message -> {
            message.remove(CONTENT);
            Json.copy(content, message, List.of("text", "metadata"));
            if (content.has("blocks")) {
                message.set("blocks", Blocks.named(content.get("blocks"), ids));
            }
            message.putObject("edited")
                    .put("user", message.path("user").asText())
                    .put("ts", ids.ts());
        });
    }

    private Optional<ObjectNode> change(String channel, String ts, Consumer<ObjectNode> change) {
        var found = find(channel, ts).filter(message -> !Threads.isTombstone(message));
        found.ifPresent(message -> {
            var before = message.deepCopy();
            change.accept(message);
            feed.changed(channel, before, message.deepCopy());
            changes.tell();
        });
        return found.map(ObjectNode::deepCopy);
    }

    /** Deletes a message; one with replies leaves a tombstone, under which they stay. */
    synchronized void delete(String channel, String ts) {
        if (find(channel, ts).filter(Threads::hasReplies).isPresent()) {
            change(channel, ts, Threads::bury);
            return;
        }
        find(channel, ts).filter(message -> !Threads.isTombstone(message)).ifPresent(message -> {
            of(channel).remove(message);
            find(channel, message.path("thread_ts").asText()).ifPresent(root -> leave(channel, root));
            feed.deleted(channel, message);
            changes.tell();
        });
    }

    private void leave(String channel, ObjectNode root) {
        Threads.count(root, replies(channel, root.path("ts").asText()));
        if (Threads.isTombstone(root) && !Threads.hasReplies(root)) {
            of(channel).remove(root);
        }
    }

    private List<ObjectNode> replies(String channel, String root) {
        return of(channel).stream()
                .filter(message -> message.path("thread_ts").asText().equals(root)
                        && !message.path("ts").asText().equals(root))
                .toList();
    }

    /** Changes the reactions to a message; false where that changes nothing. */
    synchronized boolean react(String channel, String ts, String name, String person, boolean adds) {
        var found = find(channel, ts).filter(message -> !Threads.isTombstone(message));
        boolean changed = found.isPresent() && Reactions.change(found.get(), name, person, adds);
        if (changed) {
            changes.tell();
        }
        return changed;
    }

    /** What stands in the channel itself, oldest first: roots, and replies that were sent to it as well. */
    synchronized List<ObjectNode> roots(String channel) {
        return of(channel).stream()
                .filter(message -> !Threads.isReply(message) || Threads.isBroadcast(message))
                .map(ObjectNode::deepCopy)
                .toList();
    }

    /** A message and the replies under it, oldest first; a reply stands alone. */
    synchronized List<ObjectNode> thread(String channel, String ts) {
        var thread = new ArrayList<ObjectNode>();
        find(channel, ts).ifPresent(thread::add);
        thread.addAll(replies(channel, ts));
        return thread.stream().map(ObjectNode::deepCopy).toList();
    }

    /** Everything in the channel and its threads, oldest first. */
    synchronized List<ObjectNode> all(String channel) {
        return of(channel).stream().map(ObjectNode::deepCopy).toList();
    }

    synchronized JsonNode save() {
        return Json.tree(messages);
    }

    synchronized void load(JsonNode saved) {
        saved.properties()
                .forEach(channel -> channel.getValue().forEach(message -> {
                    of(channel.getKey()).add((ObjectNode) message);
                    ids.after(message.path("ts").asText());
                }));
    }
}
