package dev.readiness.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;

/** Sends the bot what a person did, and shows Slack's own words where it does not acknowledge in time. */
final class Interactions {
    private static final String LATE = "⚠ Operation timed out. Apps need to respond within 3 seconds.";

    private final World world;
    private final Triggers triggers;
    private final ResponseUrls responseUrls;
    private final Responses responses;
    private final Deliveries deliveries;

    Interactions(
            World world, Triggers triggers, ResponseUrls responseUrls, Responses responses, Deliveries deliveries) {
        this.world = world;
        this.triggers = triggers;
        this.responseUrls = responseUrls;
        this.responses = responses;
        this.deliveries = deliveries;
    }

    String trigger(String person) {
        return triggers.issue(person);
    }

    String responseUrl(ResponseUrls.Target target) {
        return responseUrls.issue(target);
    }

    void command(Map<String, String> fields, ResponseUrls.Target target, String command) {
        var error = deliveries
                .interaction(fields)
                .match(
                        body -> {
                            responses.acknowledged(target, body);
                            return "";
                        },
                        () -> "operation_timeout",
                        Ack::commandError);
        if (!error.isEmpty()) {
            world.whispers()
                    .slackbot(
                            target.channel(),
                            target.person(),
                            target.thread(),
                            command + " failed with the error “" + error + "”");
        }
    }

    /** A press or a shortcut: nothing to see where all is well, Slack's warning mark where it is not. */
    void press(ObjectNode payload, ResponseUrls.Target target) {
        var warning =
                deliveries.interaction(Payload.form(payload)).match(body -> "", () -> LATE, Interactions::warning);
        if (!warning.isEmpty()) {
            world.whispers().slackbot(target.channel(), target.person(), target.thread(), warning);
        }
    }

    private static String warning(Ack.Failed failed) {
        return failed.status() == 0
                ? "⚠ This app is not responding (dispatch_failed)."
                : "⚠ This app responded with Status Code " + failed.status() + ".";
    }

    /** A form: what the bot acknowledged with; {@code trouble} where it did not. */
    <T> T form(ObjectNode payload, Function<String, T> acknowledged, T trouble) {
        return deliveries.interaction(Payload.form(payload)).match(acknowledged, () -> trouble, failed -> trouble);
    }
}
