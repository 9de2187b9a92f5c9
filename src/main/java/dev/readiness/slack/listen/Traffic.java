package dev.readiness.slack.listen;

import java.time.Duration;

/** Is told of each request from Slack once it is answered; it must neither throw nor take long. */
@FunctionalInterface
public interface Traffic {
    /**
     * One request, in words of which there are only so many, whatever people type.
     *
     * @param kind {@code command}, {@code interaction}, {@code event} or {@code other}
     * @param name the command's verb, the event's type, or which interaction
     * @param outcome {@code ok}, {@code refused}, {@code unavailable} or {@code failed}
     * @param took from the first byte that was read to the answer
     */
    void passed(String kind, String name, String outcome, Duration took);
}
