package dev.readiness.slack.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A request of Slack that has to be acknowledged by its id.
 *
 * @param form whether the body is a form, as of commands and interactions, or JSON, as of events
 * @param body what Slack would have posted over HTTP
 * @param answerable whether the acknowledgement may hold an answer
 */
record Envelope(String id, boolean form, String body, boolean answerable) implements Frame {
    static final ObjectMapper JSON = new ObjectMapper();

    static Envelope of(JsonNode frame) {
        var payload = frame.path("payload");
        boolean answerable = frame.path("accepts_response_payload").asBoolean();
        var id = frame.path("envelope_id").asText();
        return switch (frame.path("type").asText()) {
            case "slash_commands" -> new Envelope(id, true, fields(payload), answerable);
            case "interactive" -> new Envelope(id, true, "payload=" + encoded(payload.toString()), answerable);
            default -> new Envelope(id, false, payload.toString(), answerable);
        };
    }

    private static String fields(JsonNode payload) {
        return payload.properties().stream()
                .map(field ->
                        encoded(field.getKey()) + "=" + encoded(field.getValue().asText()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The acknowledgement, with that answer where there is one and Slack takes it. */
    String acknowledged(String answer) {
        var ack = JSON.createObjectNode().put("envelope_id", id);
        if (answerable && !answer.isEmpty()) {
            ack.set("payload", payload(answer));
        }
        return ack.toString();
    }

    private static JsonNode payload(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException plain) {
            return JSON.createObjectNode().put("text", answer);
        }
    }

    @Override
    public void match(Consumer<Hello> hello, Consumer<Goodbye> goodbye, Consumer<Envelope> envelope) {
        envelope.accept(this);
    }

    @Override
    public String toString() {
        return "Envelope[" + id + "]";
    }
}
