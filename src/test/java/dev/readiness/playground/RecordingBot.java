package dev.readiness.playground;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.stage.FormBody;
import dev.readiness.stage.SignedRequests;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A bot that remembers what the workspace sends it, and answers what the test wants. */
final class RecordingBot implements AutoCloseable {
    private static final String RETRY = "X-Slack-Retry-Num";

    private final MockWebServer server = new MockWebServer();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Function<Heard, MockResponse> answers = any -> new MockResponse.Builder().build();

    /** One request: an event, a payload, or the fields of a command. */
    record Heard(JsonNode json, Map<String, String> fields, RecordedRequest request) {
        String type() {
            return json.path("event").path("type").asText(json.path("type").asText());
        }

        JsonNode event() {
            return json.path("event");
        }

        String header(String name) {
            return Optional.ofNullable(request.getHeaders().get(name)).orElse("");
        }

        boolean isSignedWell() {
            var signed = SignedRequests.sign(
                    header("X-Slack-Request-Timestamp"), request.getBody().toByteArray());
            return signed.equals(header("X-Slack-Signature"));
        }
    }

    RecordingBot() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                var one = read(request);
                heard.add(one);
                return answers.apply(one);
            }
        });
        server.start();
    }

    private static Heard read(RecordedRequest request) {
        if (String.valueOf(request.getHeaders().get("Content-Type")).startsWith("application/json")) {
            return new Heard(Caller.json(request.getBody().utf8()), Map.of(), request);
        }
        var fields = FormBody.of(request);
        return new Heard(Caller.json(fields.getOrDefault("payload", "{}")), fields, request);
    }

    String url() {
        return server.url("/slack/events").toString();
    }

    void answers(Function<Heard, MockResponse> how) {
        answers = how;
    }

    /** Answers everything with that JSON. */
    void answers(String json) {
        answers = any -> new MockResponse.Builder().body(json).build();
    }

    /** All events and payloads of that type so far, each once: a retry of an event is not counted. */
    List<Heard> heard(String type) {
        return attempts(type).stream()
                .filter(one -> one.header(RETRY).isEmpty())
                .toList();
    }

    /** All deliveries of that type so far, retries with them. */
    List<Heard> attempts(String type) {
        return heard.stream().filter(one -> one.type().equals(type)).toList();
    }

    /** The types of all that was heard so far. */
    List<String> types() {
        return heard.stream().map(Heard::type).distinct().toList();
    }

    /** Waits until so many of that type came. */
    List<Heard> hears(String type, int count) {
        return await("%s × %s".formatted(count, type))
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> heard(type), found -> found.size() >= count);
    }

    /** Waits until that many deliveries of that type came, retries with them. */
    List<Heard> hearsAttempts(String type, int count) {
        return await("%s deliveries of %s".formatted(count, type))
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> attempts(type), found -> found.size() >= count);
    }

    /** Waits for a message event with that subtype; none for an empty one. */
    JsonNode hearsMessage(String subtype) {
        return await("a message with subtype “" + subtype + "”")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> heard("message").stream()
                                .map(Heard::event)
                                .filter(event -> event.path("subtype").asText().equals(subtype))
                                .reduce((earlier, later) -> later),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The last command. */
    Map<String, String> command() {
        return heard.stream()
                .map(Heard::fields)
                .filter(fields -> fields.containsKey("command"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }
}
