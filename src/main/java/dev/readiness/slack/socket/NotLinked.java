package dev.readiness.slack.socket;

import java.time.Duration;

/** A connection could not be had: why, in words for the operator, and how long to wait at least. */
final class NotLinked extends Exception {
    private static final long serialVersionUID = 1L;

    private final Duration atLeast;

    NotLinked(String why, Duration atLeast) {
        super(why);
        this.atLeast = atLeast;
    }

    NotLinked(String why) {
        this(why, Duration.ZERO);
    }

    Duration atLeast() {
        return atLeast;
    }
}
