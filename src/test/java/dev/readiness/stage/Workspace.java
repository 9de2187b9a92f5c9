package dev.readiness.stage;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readiness.playground.Bot;
import dev.readiness.playground.Playground;
import dev.readiness.playground.PlaygroundClock;
import dev.readiness.playground.Setup;
import dev.readiness.playground.Shortcut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A Slack workspace for tests: the playground's, acted in over HTTP as its page does. */
public final class Workspace implements AutoCloseable {
    public static final String TOKEN = "xoxb-test";
    public static final String SECRET = "test-signing-secret";
    public static final String CHANNEL = "C0PAYMENTS";
    public static final String OTHER_CHANNEL = "C0PLATFORM";
    public static final String PRIVATE_CHANNEL = "C0SECRET";
    public static final String LEADS = "C0LEADS";
    public static final String WITHOUT_BOT = "C0LOBBY";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Playground playground;
    private final PlaygroundClock clock;

    private Workspace(Setup setup, Clock real) {
        this.clock = new PlaygroundClock(real);
        this.playground = Playground.start(setup, clock);
    }

    public static Workspace open(Path folder) {
        return open(folder, List.of());
    }

    /** A workspace for bots that are processes, which go by the machine's clock. */
    public static Workspace openForProcesses(Path folder) {
        return open(folder, List.of(), TestClock.machine());
    }

    /** A workspace for a bot that offers those shortcuts in menus. */
    public static Workspace open(Path folder, List<Shortcut> shortcuts) {
        return open(folder, shortcuts, TestClock.SHARED);
    }

    /** A workspace in which it is as late as that clock says. */
    public static Workspace open(Path folder, List<Shortcut> shortcuts, Clock real) {
        var file = folder.resolve("workspace.json");
        return new Workspace(new Setup(0, "/readiness", TOKEN, SECRET, List.of(), file, shortcuts), real);
    }

    /** The workspace's clock, for a bot that is to share it. */
    public PlaygroundClock clock() {
        return clock;
    }

    public String pageUrl() {
        return playground.url() + "/";
    }

    public String apiUrl() {
        return playground.apiUrl();
    }

    /** Sends what people do to the bot that listens there. */
    public void connect(int botPort) {
        playground.connect("http://127.0.0.1:" + botPort + "/slack/events");
    }

    /** The same, and takes that bot along when the clock is moved. */
    public void connect(int botPort, Bot bot) {
        playground.connect("http://127.0.0.1:" + botPort + "/slack/events", bot);
    }

    /** Sends what people do to that address, whatever listens there. */
    public void connect(String url) {
        playground.connect(url);
    }

    public void types(Who who, String channel, String text) {
        act("type", body(who).put("channel", channel).put("text", text));
    }

    public void presses(Who who, String channel, JsonNode message, String label) {
        var button = StreamSupport.stream(message.path("blocks").spliterator(), false)
                .flatMap(block -> StreamSupport.stream(block.path("elements").spliterator(), false))
                .filter(element -> element.path("text").path("text").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button “" + label + "” in " + message));
        press(who, channel, message.path("ts").asText(), button.deepCopy());
    }

    public void press(Who who, String channel, String ts, JsonNode action) {
        var body = body(who).put("channel", channel).put("ts", ts);
        body.set("action", action);
        act("press", body);
    }

    /** Submits the open modal; the values as Slack's view state has them. */
    public void submits(Who who, JsonNode values) {
        var body = body(who);
        body.set("values", values);
        act("submit", body);
    }

    /** Writes in a thread. */
    public void replies(Who who, String channel, String thread, String text) {
        act("type", body(who).put("channel", channel).put("thread", thread).put("text", text));
    }

    public void edits(Who who, String channel, String ts, String text) {
        act("edit", body(who).put("channel", channel).put("ts", ts).put("text", text));
    }

    public void removes(Who who, String channel, String ts) {
        act("remove", body(who).put("channel", channel).put("ts", ts));
    }

    /** Switches something that is wrong with Slack on or off. */
    public void condition(String id, boolean on) {
        act("condition", body(Who.LEAD).put("id", id).put("on", on));
    }

    /** Switches something that is wrong with Slack on, that much of it. */
    public void condition(String id, double value) {
        act("condition", body(Who.LEAD).put("id", id).put("on", true).put("value", value));
    }

    /** Moves the clock forward, by a duration such as PT1H or P7D, through all that falls due on the way. */
    public void advances(String how) {
        act("clock", body(Who.LEAD).put("advance", how));
    }

    /** Anything else that the page can ask for; the body needs no “as”. */
    public void does(Who who, String doing, JsonNode what) {
        var body = body(who);
        what.properties().forEach(entry -> body.set(entry.getKey(), entry.getValue()));
        act(doing, body);
    }

    public JsonNode modal(Who who) {
        return state(who).path("modal");
    }

    /** What the person sees in the channel and its threads, ephemeral messages last. */
    public List<JsonNode> messages(Who who, String channel) {
        return StreamSupport.stream(state(who).path("messages").path(channel).spliterator(), false)
                .toList();
    }

    /** The texts of what only that person sees, the oldest first. */
    public List<String> whispers(Who who, String channel) {
        return messages(who, channel).stream()
                .filter(message -> message.path("is_ephemeral").asBoolean())
                .map(message -> message.path("text").asText())
                .toList();
    }

    /** The text of the last of them; empty where there is none yet. */
    public String lastWhisper(Who who, String channel) {
        return whispers(who, channel).stream().reduce((earlier, later) -> later).orElse("");
    }

    public JsonNode state(Who who) {
        try {
            var request = HttpRequest.newBuilder(URI.create(playground.url() + "/playground/state?as=" + who.id()))
                    .build();
            return JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static ObjectNode body(Who who) {
        return JSON.createObjectNode().put("as", who.id());
    }

    private void act(String doing, ObjectNode body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(playground.url() + "/playground/" + doing))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 204) {
                throw new AssertionError(doing + " gave " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Waits until {@code who} sees a message in the channel that holds that, and gives the last. */
    public JsonNode sees(Who who, String text) {
        return await("a message with “" + text + "”")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(25))
                .until(
                        () -> messages(who, CHANNEL).stream()
                                .filter(message -> message.toString().contains(text))
                                .reduce((earlier, later) -> later),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() {
        playground.close();
    }
}
