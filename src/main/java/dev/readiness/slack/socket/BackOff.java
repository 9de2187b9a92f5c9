package dev.readiness.slack.socket;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: twice as long each time, and by lot less, so that replicas part company. */
final class BackOff {
    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator lots;
    private int failures;

    BackOff(Duration first, Duration longest, RandomGenerator lots) {
        this.first = first;
        this.longest = longest;
        this.lots = lots;
    }

    /** Between half of the pause whose turn it is and all of it. */
    Duration next() {
        var pause = first.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
        long millis = (pause.compareTo(longest) > 0 ? longest : pause).toMillis();
        return Duration.ofMillis(millis / 2 + lots.nextLong(millis / 2 + 1));
    }

    void reset() {
        failures = 0;
    }
}
