package dev.readiness.playground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes on ticking and can be moved forward; the workspace and the bot share one. */
public final class PlaygroundClock extends Clock {
    private final Clock real;
    private final AtomicLong aheadMillis;

    /** @param real what ticks */
    public PlaygroundClock(Clock real) {
        this(real, new AtomicLong());
    }

    private PlaygroundClock(Clock real, AtomicLong aheadMillis) {
        this.real = real;
        this.aheadMillis = aheadMillis;
    }

    /** Moves this clock, and all that were made from it, forward. */
    public void advance(Duration by) {
        aheadMillis.addAndGet(by.toMillis());
    }

    /** How far it is ahead of what ticks. */
    Duration ahead() {
        return Duration.ofMillis(aheadMillis.get());
    }

    @Override
    public Instant instant() {
        return real.instant().plusMillis(aheadMillis.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new PlaygroundClock(real.withZone(zone), aheadMillis);
    }
}
