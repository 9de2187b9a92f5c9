package dev.readiness.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A stand-in for Slack's Web API that fails as networks and Slack do; what it shows can be read afterwards. */
public final class FlakySlack implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;
    private final ZoneId zone;
    private final MockWebServer server = new MockWebServer();
    private final Random random;
    private final int percent;
    private final long mostLagMillis;
    private final List<Shown> messages = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private long lastTs;

    /** A message as it was first posted: where, under what, with which key, and when history starts to show it. */
    public record Shown(String channel, String thread, String key, String ts, long visibleAt) {
        /** The review that it belongs to. */
        public String review() {
            return key.substring(0, key.indexOf('/'));
        }
    }

    /** What a message was made to say later, and when. */
    public record Edit(String ts, long at, String text) {}

    private enum Failure {
        LIMITED,
        BROKEN,
        ANSWER_LOST,
        HANGS,
        CUT,
        HTML
    }

    /**
     * @param clock the one by which the bots go
     * @param percent how many of a hundred calls fail
     * @param mostLagMillis how far behind history may be
     */
    public FlakySlack(Clock clock, long seed, int percent, long mostLagMillis) throws IOException {
        this.clock = clock;
        this.zone = whereItIsNoon(clock);
        this.lastTs = clock.millis() * 1000;
        this.random = new Random(seed);
        this.percent = percent;
        this.mostLagMillis = mostLagMillis;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start();
    }

    private static ZoneId whereItIsNoon(Clock clock) {
        int ahead = 12 - clock.instant().atOffset(ZoneOffset.UTC).getHour();
        return ZoneId.of(ahead == 0 ? "Etc/GMT" : "Etc/GMT" + (ahead > 0 ? "-" : "+") + Math.abs(ahead));
    }

    /** Everybody's zone: it was noon there at the start, so that no day begins or ends while they are written to. */
    public ZoneId zone() {
        return zone;
    }

    public String apiUrl() {
        return server.url("/api/").toString();
    }

    public int failures() {
        return failures.get();
    }

    public int calls() {
        return calls.get();
    }

    /** What the message says now. */
    public synchronized String text(Shown message) {
        return texts.get(message.ts());
    }

    public synchronized List<Shown> messages() {
        return List.copyOf(messages);
    }

    public synchronized List<Edit> edits() {
        return List.copyOf(edits);
    }

    private MockResponse answer(RecordedRequest request) {
        var method = request.getUrl().pathSegments().get(1);
        var form = FormBody.of(request);
        if (method.startsWith("users.") || method.startsWith("conversations.info")) {
            return ok(lookUp(method));
        }
        calls.incrementAndGet();
        var failure = failure();
        if (failure != null) {
            failures.incrementAndGet();
            return fail(failure, method, form);
        }
        return ok(carryOut(method, form));
    }

    private synchronized Failure failure() {
        return random.nextInt(100) < percent ? Failure.values()[random.nextInt(Failure.values().length)] : null;
    }

    private MockResponse fail(Failure failure, String method, Map<String, String> form) {
        return switch (failure) {
            case LIMITED ->
                new MockResponse.Builder()
                        .code(429)
                        .addHeader("Retry-After", "0")
                        .build();
            case BROKEN -> new MockResponse.Builder().code(500).build();
            case ANSWER_LOST -> {
                carryOut(method, form);
                yield new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build();
            }
            case HANGS -> {
                carryOut(method, form);
                yield new MockResponse.Builder()
                        .headersDelay(3, TimeUnit.SECONDS)
                        .build();
            }
            case CUT -> {
                var whole = carryOut(method, form).toString();
                yield new MockResponse.Builder()
                        .body(whole.substring(0, whole.length() / 2))
                        .build();
            }
            case HTML ->
                new MockResponse.Builder()
                        .body("<!DOCTYPE html><title>Server error</title>")
                        .build();
        };
    }

    private ObjectNode lookUp(String method) {
        var answer = JSON.createObjectNode().put("ok", true);
        if (method.startsWith("users.")) {
            answer.putObject("user").put("id", "U1").put("tz", zone.getId()).put("name", "somebody");
        } else {
            answer.putObject("channel").put("id", "C1").put("is_member", true);
        }
        return answer;
    }

    private synchronized ObjectNode carryOut(String method, Map<String, String> form) {
        var answer = JSON.createObjectNode().put("ok", true);
        var channel = form.getOrDefault("channel", "");
        switch (method) {
            case "chat.postMessage" -> answer.put("ts", post(channel, form));
            case "conversations.open" -> answer.putObject("channel").put("id", "D" + form.get("users"));
            case "chat.update" -> {
                var ts = form.getOrDefault("ts", "");
                if (messages.stream().noneMatch(shown -> shown.ts().equals(ts))) {
                    return JSON.createObjectNode().put("ok", false).put("error", "message_not_found");
                }
                texts.put(ts, form.get("text"));
                edits.add(new Edit(ts, clock.millis(), form.get("text")));
                answer.put("ts", ts);
            }
            case "conversations.history", "conversations.replies" -> {
                var list = answer.putArray("messages");
                var thread = form.getOrDefault("ts", "");
                messages.stream()
                        .filter(shown -> shown.thread().equals(thread) && shown.visibleAt() <= clock.millis())
                        .forEach(shown -> list.addObject()
                                .put("ts", shown.ts())
                                .putObject("metadata")
                                .put("event_type", "readiness_message")
                                .putObject("event_payload")
                                .put("key", shown.key()));
            }
            default -> {
                return JSON.createObjectNode().put("ok", false).put("error", "unknown_method");
            }
        }
        return answer;
    }

    private String post(String channel, Map<String, String> form) {
        lastTs++;
        var ts = lastTs / 1_000_000 + "." + String.format(Locale.ROOT, "%06d", lastTs % 1_000_000);
        texts.put(ts, form.get("text"));
        long lag = mostLagMillis == 0 ? 0 : random.nextInt((int) mostLagMillis);
        messages.add(new Shown(channel, form.getOrDefault("thread_ts", ""), key(form), ts, clock.millis() + lag));
        return ts;
    }

    private static String key(Map<String, String> form) {
        try {
            return JSON.readTree(form.get("metadata")).at("/event_payload/key").asText();
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static MockResponse ok(ObjectNode answer) {
        return new MockResponse.Builder().body(answer.toString()).build();
    }

    @Override
    public void close() {
        server.close();
    }
}
