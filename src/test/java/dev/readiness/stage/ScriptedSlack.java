package dev.readiness.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A stand-in for Slack's Web API that refuses what the test tells it to refuse, by Slack's own error names. */
public final class ScriptedSlack implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockWebServer server = new MockWebServer();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger posts = new AtomicInteger();
    private volatile Function<Call, String> refusals = call -> "";

    /** One call of the bot. */
    public record Call(String method, Map<String, String> form) {
        public String field(String name) {
            return form.getOrDefault(name, "");
        }
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

    /** From now on calls get the error that the function names; none for an empty name. */
    public void refuse(Function<Call, String> rule) {
        refusals = rule;
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    private MockResponse answer(RecordedRequest request) {
        var call = new Call(request.getUrl().pathSegments().get(1), FormBody.of(request));
        calls.add(call);
        var error = refusals.apply(call);
        var answer = error.isEmpty()
                ? good(call)
                : JSON.createObjectNode().put("ok", false).put("error", error);
        return new MockResponse.Builder().body(answer.toString()).build();
    }

    private ObjectNode good(Call call) {
        var answer = JSON.createObjectNode().put("ok", true);
        if (call.method().equals("chat.postMessage")) {
            answer.put("ts", "1700000000." + String.format("%06d", posts.incrementAndGet()));
        } else if (call.method().equals("conversations.info")) {
            answer.putObject("channel").put("id", call.field("channel")).put("is_member", true);
        } else if (call.method().equals("users.info")) {
            answer.putObject("user")
                    .put("id", call.field("user"))
                    .put("tz", "UTC")
                    .put("name", "somebody");
        }
        return answer;
    }

    @Override
    public void close() {
        server.close();
    }
}
