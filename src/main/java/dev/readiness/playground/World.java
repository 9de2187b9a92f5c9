package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The workspace: its channels, messages, what single people see, and the modals that are open. */
final class World {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MICROS = 1_000_000;

    private final Clock clock;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> messages = new HashMap<>();
    private final List<Ephemeral> ephemerals = new ArrayList<>();
    private final Map<String, ObjectNode> modals = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long lastMicros;
    private long lastId;

    /** A message that only one person sees. */
    record Ephemeral(String channel, String person, ObjectNode message) {}

    World(Clock clock) {
        this.clock = clock;
        Channel.ALL.forEach(channel -> channels.put(channel.id(), channel));
    }

    /** Runs after each change. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    synchronized List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    synchronized Optional<Channel> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    synchronized void invite(String channel) {
        channels.computeIfPresent(channel, (id, known) -> known.withBot());
        changed();
    }

    /** A time stamp as Slack gives messages: unique, and later than all before it. */
    synchronized String nextTs() {
        long micros = clock.millis() * 1000;
        lastMicros = Math.max(micros, lastMicros + 1);
        return String.format("%d.%06d", lastMicros / MICROS, lastMicros % MICROS);
    }

    synchronized String nextId(String prefix) {
        return prefix + Long.toString(clock.millis(), 36).toUpperCase(Locale.ROOT) + ++lastId;
    }

    /** Adds a message to its channel and gives its ts. */
    synchronized String post(String channel, ObjectNode message) {
        var ts = nextTs();
        message.put("ts", ts).put("type", "message");
        messages.computeIfAbsent(channel, none -> new ArrayList<>()).add(message);
        changed();
        return ts;
    }

    synchronized Optional<ObjectNode> message(String channel, String ts) {
        return messages.getOrDefault(channel, List.of()).stream()
                .filter(message -> message.path("ts").asText().equals(ts))
                .findFirst();
    }

    /** Replaces text, blocks and metadata of a message; false where there is none. */
    synchronized boolean edit(String channel, String ts, JsonNode content) {
        var found = message(channel, ts);
        found.ifPresent(message -> {
            List.of("text", "blocks", "metadata").forEach(key -> {
                message.remove(key);
                if (content.has(key)) {
                    message.set(key, content.get(key));
                }
            });
            message.putObject("edited")
                    .put("user", message.path("user").asText())
                    .put("ts", nextTs());
        });
        changed();
        return found.isPresent();
    }

    /** The messages of a channel, or of one of its threads with the message that it hangs under; oldest first. */
    synchronized List<ObjectNode> history(String channel, @Nullable String thread) {
        return messages.getOrDefault(channel, List.of()).stream()
                .filter(message -> {
                    var under = message.path("thread_ts").asText("");
                    var ts = message.path("ts").asText();
                    return thread == null ? under.isEmpty() : under.equals(thread) || ts.equals(thread);
                })
                .map(ObjectNode::deepCopy)
                .toList();
    }

    /** Shows a message to one person and gives its ts. */
    synchronized String whisper(String channel, String person, ObjectNode message) {
        var ts = nextTs();
        message.put("ts", ts).put("is_ephemeral", true);
        ephemerals.add(new Ephemeral(channel, person, message));
        changed();
        return ts;
    }

    synchronized Optional<ObjectNode> ephemeral(String person, String ts) {
        return ephemerals.stream()
                .filter(one -> one.person().equals(person)
                        && one.message().path("ts").asText().equals(ts))
                .map(Ephemeral::message)
                .findFirst();
    }

    synchronized void dismiss(String person, String ts) {
        ephemerals.removeIf(one ->
                one.person().equals(person) && one.message().path("ts").asText().equals(ts));
        changed();
    }

    synchronized List<Ephemeral> ephemerals(String person) {
        return ephemerals.stream().filter(one -> one.person().equals(person)).toList();
    }

    /** Shows the modal to the person, with an id and a hash of its own. */
    synchronized ObjectNode open(String person, JsonNode view) {
        ObjectNode modal = view.deepCopy();
        modal.put("id", nextId("V")).put("hash", nextId("H")).put("team_id", Role.TEAM);
        modals.put(person, modal);
        changed();
        return modal;
    }

    /** Puts another view in place of the open modal, which keeps its id and gets a new hash. */
    synchronized void update(String person, JsonNode view) {
        modals.computeIfPresent(person, (same, old) -> {
            ObjectNode modal = view.deepCopy();
            modal.put("id", old.path("id").asText()).put("hash", nextId("H")).put("team_id", Role.TEAM);
            return modal;
        });
        changed();
    }

    synchronized void errors(String person, JsonNode errors) {
        modals.computeIfPresent(person, (same, modal) -> modal.set("errors", errors));
        changed();
    }

    synchronized void close(String person) {
        modals.remove(person);
        changed();
    }

    synchronized Optional<ObjectNode> modal(String person) {
        return Optional.ofNullable(modals.get(person)).map(ObjectNode::deepCopy);
    }

    /** Everything that outlives the process, as JSON. */
    synchronized ObjectNode save() {
        var saved = JSON.createObjectNode();
        var withBot = saved.putArray("withBot");
        channels.values().stream().filter(Channel::botIsMember).forEach(channel -> withBot.add(channel.id()));
        saved.set("messages", JSON.valueToTree(messages));
        return saved;
    }

    /** Takes up what {@link #save} gave. */
    synchronized void load(JsonNode saved) {
        saved.path("withBot").forEach(id -> invite(id.asText()));
        saved.path("messages").properties().forEach(channel -> {
            var list = new ArrayList<ObjectNode>();
            channel.getValue().forEach(message -> list.add((ObjectNode) message));
            messages.put(channel.getKey(), list);
        });
    }
}
