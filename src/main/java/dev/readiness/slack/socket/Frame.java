package dev.readiness.slack.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.Consumer;

/** One message that Slack sends over the connection. */
sealed interface Frame permits Frame.Hello, Frame.Goodbye, Frame.Other, Envelope {
    /** The connection works; it will last about that long, or zero where Slack does not say. */
    record Hello(Duration lifetime) implements Frame {
        @Override
        public void match(Consumer<Hello> hello, Consumer<Goodbye> goodbye, Consumer<Envelope> envelope) {
            hello.accept(this);
        }
    }

    /** The connection ends soon, for that reason. */
    record Goodbye(String reason) implements Frame {
        @Override
        public void match(Consumer<Hello> hello, Consumer<Goodbye> goodbye, Consumer<Envelope> envelope) {
            goodbye.accept(this);
        }
    }

    /** Something that we have no use for. */
    record Other() implements Frame {
        @Override
        public void match(Consumer<Hello> hello, Consumer<Goodbye> goodbye, Consumer<Envelope> envelope) {
            // Nothing is asked of us.
        }
    }

    void match(Consumer<Hello> hello, Consumer<Goodbye> goodbye, Consumer<Envelope> envelope);

    static Frame parse(String text) {
        var json = json(text);
        return switch (json.path("type").asText("")) {
            case "hello" ->
                new Hello(Duration.ofSeconds(Math.max(
                        0, json.at("/debug_info/approximate_connection_time").asLong(0))));
            case "disconnect" -> new Goodbye(json.path("reason").asText(""));
            default -> json.path("envelope_id").isTextual() ? Envelope.of(json) : new Other();
        };
    }

    private static JsonNode json(String text) {
        try {
            return Envelope.JSON.readTree(text);
        } catch (JsonProcessingException none) {
            return Envelope.JSON.missingNode();
        }
    }
}
