package dev.readiness.playground;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A bot that lives by this workspace's clock, as far as it must go along when that is moved. */
public interface Bot {
    /** The next instant after that one at which it knows that it has something to do. */
    Optional<Instant> nextDue(Instant after);

    /** Does what has fallen due, and waits until the workspace was told of it; no longer than that. */
    void catchUp(Duration patience);

    /** Runs it while none of its calls is under way. */
    void whileStill(Runnable move);
}
