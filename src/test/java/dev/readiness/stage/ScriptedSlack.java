package dev.readiness.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A stand-in for Slack's Web API that refuses and breaks what the test tells it to, and else does what it is asked. */
public final class ScriptedSlack implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockWebServer server = new MockWebServer();
    private final long second = TestClock.SHARED.instant().getEpochSecond();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Call> posted = new CopyOnWriteArrayList<>();
    private final Map<String, ObjectNode> profiles = new ConcurrentHashMap<>();
    private final AtomicInteger posts = new AtomicInteger();
    private volatile Function<Call, String> refusals = call -> "";
    private volatile Function<Call, Break> breaks = call -> Break.NONE;

    /** One call of the bot; the ts is that of the message which it posts. */
    public record Call(String method, Map<String, String> form, String ts, long nanos) {
        public String field(String name) {
            return form.getOrDefault(name, "");
        }

        /** The key in the metadata of what is posted or edited. */
        public String key() {
            try {
                return JSON.readTree(field("metadata")).at("/event_payload/key").asText();
            } catch (JsonProcessingException malformed) {
                throw new IllegalStateException(malformed);
            }
        }
    }

    /** How a call can break; the ones that say so have been carried out all the same. */
    public enum Break {
        NONE,
        LIMITED,
        SERVER_ERROR,
        HTML,
        HALF_AN_ANSWER_AND_CARRIED_OUT,
        NO_ANSWER,
        NO_ANSWER_AND_CARRIED_OUT,
        CLOSED_AND_CARRIED_OUT
    }

    public ScriptedSlack() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start();
    }

    public String apiUrl() {
        return server.url("/api/").toString();
    }

    /** When its messages say that they were sent, in seconds since 1970. */
    public long second() {
        return second;
    }

    /** From now on the person's profile has these fields, as Slack's JSON, besides those that everybody's has. */
    public void profile(String person, String fields) {
        try {
            profiles.put(person, (ObjectNode) JSON.readTree(fields));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** From now on calls get the error that the function names; none for an empty name. */
    public void refuse(Function<Call, String> rule) {
        refusals = rule;
    }

    /** From now on calls break as the function says. */
    public void breakCalls(Function<Call, Break> rule) {
        breaks = rule;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /** The posts that were carried out, each a message now. */
    public List<Call> messages() {
        return List.copyOf(posted);
    }

    private MockResponse answer(RecordedRequest request) {
        var method = request.getUrl().pathSegments().get(1);
        var ts = second + "." + String.format(Locale.ROOT, "%06d", posts.incrementAndGet());
        var call = new Call(method, FormBody.of(request), ts, System.nanoTime());
        calls.add(call);
        var error = refusals.apply(call);
        if (!error.isEmpty()) {
            var refused = JSON.createObjectNode().put("ok", false).put("error", error);
            return new MockResponse.Builder().body(refused.toString()).build();
        }
        return answer(call, breaks.apply(call));
    }

    private MockResponse answer(Call call, Break how) {
        var whole = how == Break.NONE || how.name().endsWith("CARRIED_OUT")
                ? good(call).toString()
                : "";
        var response = new MockResponse.Builder();
        return switch (how) {
            case NONE -> response.body(whole).build();
            case LIMITED -> response.code(429).addHeader("Retry-After", "1").build();
            case SERVER_ERROR -> response.code(503).build();
            case HTML ->
                response.body("<!DOCTYPE html><title>Server error</title>").build();
            case HALF_AN_ANSWER_AND_CARRIED_OUT ->
                response.body(whole.substring(0, whole.length() / 2)).build();
            case NO_ANSWER, NO_ANSWER_AND_CARRIED_OUT ->
                response.headersDelay(2, TimeUnit.SECONDS).build();
            case CLOSED_AND_CARRIED_OUT ->
                response.onResponseStart(new SocketEffect.CloseSocket()).build();
        };
    }

    private ObjectNode good(Call call) {
        var answer = JSON.createObjectNode().put("ok", true);
        switch (call.method()) {
            case "chat.postMessage" -> {
                posted.add(call);
                answer.put("ts", call.ts());
            }
            case "chat.getPermalink" ->
                answer.put("permalink", "https://ours.slack.example/p" + call.field("message_ts"));
            case "conversations.open" -> answer.putObject("channel").put("id", "D" + call.field("users"));
            case "conversations.info" ->
                answer.putObject("channel").put("id", call.field("channel")).put("is_member", true);
            case "conversations.history", "conversations.replies" -> listMessages(call, answer);
            case "auth.test" -> answer.put("team_id", "T0PLAYGROUND");
            case "users.info" -> answer.setAll(user(call.field("user")));
            default -> {
                // The others need no more than “ok”.
            }
        }
        return answer;
    }

    private ObjectNode user(String id) {
        var answer = JSON.createObjectNode();
        var user = answer.putObject("user").put("id", id).put("tz", "UTC").put("name", "somebody");
        user.setAll(profiles.getOrDefault(id, JSON.createObjectNode()));
        return answer;
    }

    private void listMessages(Call call, ObjectNode answer) {
        var list = answer.putArray("messages");
        posted.stream()
                .filter(message -> message.field("channel").equals(call.field("channel")))
                .filter(message -> message.field("thread_ts").equals(call.field("ts")))
                .forEach(message -> list.addObject()
                        .put("ts", message.ts())
                        .putObject("metadata")
                        .put("event_type", "readiness_message")
                        .putObject("event_payload")
                        .put("key", message.key()));
    }

    @Override
    public void close() {
        server.close();
    }
}
