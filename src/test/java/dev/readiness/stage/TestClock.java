package dev.readiness.stage;

import dev.readiness.fixtures.Some;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that starts at a chosen instant and ticks, whatever date and zone the machine has. */
public final class TestClock extends Clock {
    /** The time in tests: noon of a Tuesday when the tests start. */
    public static final Clock SHARED = startingAt(Some.NOON);

    private final Instant start;
    private final ZoneId zone;
    private final long startNanos;

    private TestClock(Instant start, ZoneId zone, long startNanos) {
        this.start = start;
        this.zone = zone;
        this.startNanos = startNanos;
    }

    public static Clock startingAt(Instant start) {
        return new TestClock(start, ZoneOffset.UTC, System.nanoTime());
    }

    /** The machine's clock, for tests of real processes, of PostgreSQL and of Quartz, which go by it. */
    public static Clock machine() {
        return Clock.systemUTC();
    }

    /** Today by {@link #SHARED} in UTC. */
    public static LocalDate today() {
        return LocalDate.now(SHARED);
    }

    @Override
    public Instant instant() {
        return start.plus(Duration.ofNanos(System.nanoTime() - startNanos));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(start, other, startNanos);
    }
}
