package dev.readiness.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Slack writes on messages that have replies or are some. */
final class Threads {
    private static final String BROADCAST = "thread_broadcast";
    private static final String TOMBSTONE = "tombstone";
    private static final List<String> OF_A_THREAD =
            List.of("reply_count", "reply_users_count", "latest_reply", "reply_users", "is_locked", "subscribed");

    private Threads() {}

    static boolean isReply(ObjectNode message) {
        return message.has("thread_ts") && !message.get("thread_ts").equals(message.get("ts"));
    }

    static boolean isBroadcast(ObjectNode message) {
        return message.path("subtype").asText().equals(BROADCAST);
    }

    static boolean isTombstone(ObjectNode message) {
        return message.path("subtype").asText().equals(TOMBSTONE);
    }

    static boolean hasReplies(ObjectNode message) {
        return message.path("reply_count").asInt() > 0;
    }

    /** Writes the reply on the message that it hangs under, and that message's author on the reply. */
    static void join(ObjectNode root, ObjectNode reply) {
        var users = new LinkedHashSet<>(Json.texts(root.path("reply_users")));
        users.add(reply.path("user").asText());
        write(
                root,
                root.path("reply_count").asInt() + 1,
                users,
                reply.path("ts").asText());
        reply.put("parent_user_id", root.path("user").asText());
        if (isBroadcast(reply)) {
            var shown = root.deepCopy();
            shown.remove("root");
            reply.set("root", shown);
        }
    }

    /** Counts the replies anew. */
    static void count(ObjectNode root, List<ObjectNode> replies) {
        if (replies.isEmpty()) {
            root.remove(OF_A_THREAD);
            root.remove("thread_ts");
            return;
        }
        var users = new LinkedHashSet<String>();
        replies.forEach(reply -> users.add(reply.path("user").asText()));
        write(
                root,
                replies.size(),
                users,
                replies.get(replies.size() - 1).path("ts").asText());
    }

    private static void write(ObjectNode root, int count, Set<String> users, String latest) {
        root.put("thread_ts", root.path("ts").asText())
                .put("reply_count", count)
                .put("reply_users_count", users.size())
                .put("latest_reply", latest);
        root.set("reply_users", Json.tree(users));
        root.put("is_locked", false).put("subscribed", false);
    }

    /** Takes everything off a message but its thread. */
    static void bury(ObjectNode root) {
        var thread = Json.object();
        Json.copy(root, thread, OF_A_THREAD);
        Json.copy(root, thread, List.of("type", "ts", "thread_ts", "team"));
        root.removeAll();
        root.setAll(thread);
        root.put("subtype", TOMBSTONE)
                .put("hidden", true)
                .put("user", Role.SLACKBOT)
                .put("parent_user_id", Role.SLACKBOT)
                .put("text", "This message was deleted.");
    }

    /** A reply that is sent to the channel as well arrives twice: this is what it was before the second time. */
    static Optional<ObjectNode> broadcast(ObjectNode message) {
        if (!isBroadcast(message)) {
            return Optional.empty();
        }
        var before = message.deepCopy();
        before.remove(List.of("subtype", "root"));
        return Optional.of(before);
    }
}
