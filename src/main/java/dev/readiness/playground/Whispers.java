package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages that only one person sees; they are gone when the process ends. */
final class Whispers {
    private final Ids ids;
    private final Changes changes;
    private final List<Whisper> whispers = new ArrayList<>();

    /** A message for one person in one channel. */
    record Whisper(String channel, String person, ObjectNode message) {
        boolean is(String who, String ts) {
            return person.equals(who) && message.path("ts").asText().equals(ts);
        }
    }

    Whispers(Ids ids, Changes changes) {
        this.ids = ids;
        this.changes = changes;
    }

    /** Shows a message to one person and gives its ts. */
    synchronized String show(String channel, String person, ObjectNode message) {
        var ts = ids.ts();
        message.put("type", "message").put("ts", ts).put("is_ephemeral", true);
        if (message.has("blocks")) {
            message.set("blocks", Blocks.named(message.get("blocks"), ids));
        }
        whispers.add(new Whisper(channel, person, message));
        changes.tell();
        return ts;
    }

    /** A word of Slack's own to one person. */
    void slackbot(String channel, String person, String thread, String text) {
        var message = Json.object().put("user", Role.SLACKBOT).put("text", text);
        if (!thread.isEmpty()) {
            message.put("thread_ts", thread);
        }
        show(channel, person, message);
    }

    synchronized Optional<ObjectNode> find(String person, String ts) {
        return whispers.stream()
                .filter(one -> one.is(person, ts))
                .map(one -> one.message().deepCopy())
                .findFirst();
    }

    synchronized void replace(String person, String ts, JsonNode content) {
        whispers.stream().filter(one -> one.is(person, ts)).forEach(one -> {
            one.message().remove(List.of("text", "blocks"));
            Json.copy(content, one.message(), List.of("text", "blocks"));
        });
        changes.tell();
    }

    synchronized void dismiss(String person, String ts) {
        whispers.removeIf(one -> one.is(person, ts));
        changes.tell();
    }

    synchronized List<Whisper> to(String person) {
        return whispers.stream()
                .filter(one -> one.person().equals(person))
                .map(one -> new Whisper(one.channel(), person, one.message().deepCopy()))
                .toList();
    }
}
