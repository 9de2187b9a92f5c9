package dev.readiness.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * Slack's side of Socket Mode, between a workspace and its bot: what the workspace would post to the bot goes there as
 * envelopes, until one is acknowledged; what the bot asks of the Web API goes on to the workspace.
 */
public final class SocketSlack implements AutoCloseable {
    public static final String TOKEN = "xapp-1-A0READINESS-test";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOBODY = 503;
    private static final long PATIENCE_MILLIS = 2500;
    private static final long ACK_MILLIS = 1500;

    private final String workspaceApi;
    private final HttpClient http = HttpClient.newHttpClient();
    private final MockWebServer server = new MockWebServer();
    private final SocketServer sockets = new SocketServer(this::acknowledged);
    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean repeating;
    private volatile MockResponse refusal;

    public SocketSlack(String workspaceApi) throws IOException {
        this.workspaceApi = workspaceApi;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                var path = request.getUrl().pathSegments();
                if (path.get(0).equals("slack")) {
                    return deliver(request);
                }
                return path.get(1).equals("apps.connections.open") ? connection(request) : handOn(request);
            }
        });
        server.start();
        sockets.begin();
    }

    /** The Web API for the bot. */
    public String apiUrl() {
        return server.url("/api/").toString();
    }

    /** Where the workspace is to send what people do. */
    public String eventsUrl() {
        return server.url("/slack/events").toString();
    }

    public SocketServer sockets() {
        return sockets;
    }

    /** From now on each envelope comes twice, the second time once the first was acknowledged. */
    public void repeats() {
        repeating = true;
    }

    /** The next envelopes are sent and their connection is cut before they can be acknowledged. */
    public void cutsBeforeAck(int envelopes) {
        cuts.set(envelopes);
    }

    /** Whoever asks for a connection gets that answer instead; null for the usual one. */
    public void refuses(MockResponse answer) {
        refusal = answer;
    }

    /** How many envelopes were sent, repeats among them. */
    public int sent() {
        return sent.get();
    }

    /** How often a connection was asked for. */
    public int asked() {
        return asked.get();
    }

    private MockResponse connection(RecordedRequest request) {
        asked.incrementAndGet();
        var no = refusal;
        if (no != null) {
            return no;
        }
        var answer = JSON.createObjectNode();
        if (!String.valueOf(request.getHeaders().get("Authorization")).endsWith(TOKEN)) {
            return ok(answer.put("ok", false).put("error", "not_allowed_token_type"));
        }
        return ok(answer.put("ok", true).put("url", sockets.url()));
    }

    private static MockResponse ok(ObjectNode answer) {
        return new MockResponse.Builder().body(answer.toString()).build();
    }

    private MockResponse handOn(RecordedRequest request) {
        var method = request.getUrl().pathSegments().get(1);
        var body = request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
        var onward = HttpRequest.newBuilder(URI.create(workspaceApi + method))
                .header("Authorization", String.valueOf(request.getHeaders().get("Authorization")))
                .header("Content-Type", String.valueOf(request.getHeaders().get("Content-Type")))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        try {
            var answer = http.send(onward.build(), HttpResponse.BodyHandlers.ofString());
            return new MockResponse.Builder()
                    .code(answer.statusCode())
                    .body(answer.body())
                    .build();
        } catch (IOException away) {
            return new MockResponse.Builder().code(NOBODY).build();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private MockResponse deliver(RecordedRequest request) {
        var envelope = envelope(request).put("envelope_id", "E-" + lastId.incrementAndGet());
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        var answer = Optional.<JsonNode>empty();
        while (answer.isEmpty() && System.nanoTime() < until) {
            answer = attempt(envelope);
        }
        if (repeating && answer.isPresent()) {
            attempt(envelope);
        }
        return answer.map(ack -> new MockResponse.Builder()
                        .addHeader("Content-Type", "application/json")
                        .body(ack.isMissingNode() ? "" : ack.toString())
                        .build())
                .orElseGet(() -> new MockResponse.Builder().code(NOBODY).build());
    }

    /** Sends it once, and waits for its acknowledgement; empty where none came. */
    private Optional<JsonNode> attempt(ObjectNode envelope) {
        var id = envelope.path("envelope_id").asText();
        var ack = new CompletableFuture<JsonNode>();
        waiting.put(id, ack);
        try {
            boolean cut = cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (sockets.send(envelope.toString(), cut)) {
                sent.incrementAndGet();
                return Optional.of(ack.get(cut ? 1 : ACK_MILLIS, TimeUnit.MILLISECONDS));
            }
            cuts.addAndGet(cut ? 1 : 0);
            Thread.sleep(20);
        } catch (TimeoutException | ExecutionException unanswered) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return Optional.empty();
    }

    private void acknowledged(String text) {
        try {
            var ack = JSON.readTree(text);
            Optional.ofNullable(waiting.remove(ack.path("envelope_id").asText()))
                    .ifPresent(found -> found.complete(ack.path("payload")));
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static ObjectNode envelope(RecordedRequest request) {
        var envelope = JSON.createObjectNode();
        var type = String.valueOf(request.getHeaders().get("Content-Type"));
        if (type.startsWith("application/json")) {
            envelope.put("type", "events_api").put("accepts_response_payload", false);
            return envelope.put("retry_attempt", 0)
                    .set("payload", json(request.getBody().utf8()));
        }
        envelope.put("accepts_response_payload", true);
        var form = FormBody.of(request);
        return form.containsKey("payload")
                ? envelope.put("type", "interactive").set("payload", json(form.get("payload")))
                : envelope.put("type", "slash_commands").set("payload", JSON.valueToTree(form));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    @Override
    public void close() {
        sockets.end();
        server.close();
    }
}
