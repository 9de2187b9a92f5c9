package dev.readiness.playground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A clock that goes on ticking and can be moved forward; the workspace and the bot share one. */
public final class PlaygroundClock extends Clock {
    private final Clock real;
    private final Shift shift;

    /** @param real what ticks */
    public PlaygroundClock(Clock real) {
        this(real, new Shift());
    }

    private PlaygroundClock(Clock real, Shift shift) {
        this.real = real;
        this.shift = shift;
    }

    /** How far it was moved, and where it is being moved to; the same for all clocks that were made from one. */
    private static final class Shift {
        private final ReadWriteLock still = new ReentrantReadWriteLock();
        private final AtomicReference<@Nullable Trip> trip = new AtomicReference<>();
        private volatile Duration ahead = Duration.ZERO;
    }

    /** On its way from one time to another. */
    record Trip(Instant from, Instant until) {}

    /** Moves this clock, and all that were made from it, forward. */
    public void advance(Duration by) {
        moveTo(instant().plus(by));
    }

    /** Moves it forward to that time, unless it is later already; waits for what is done {@link #still}. */
    void moveTo(Instant time) {
        shift.still.writeLock().lock();
        try {
            var by = Duration.between(instant(), time);
            if (!by.isNegative()) {
                shift.ahead = shift.ahead.plus(by);
            }
        } finally {
            shift.still.writeLock().unlock();
        }
    }

    /** Does something that must begin and end without the clock being moved in between. */
    <T> T still(Supplier<T> work) {
        shift.still.readLock().lock();
        try {
            return work.get();
        } finally {
            shift.still.readLock().unlock();
        }
    }

    /** Sets out for that time; false where it is on its way already. */
    boolean depart(Instant until) {
        return shift.trip.compareAndSet(null, new Trip(instant(), until));
    }

    void arrive() {
        shift.trip.set(null);
    }

    Optional<Trip> trip() {
        return Optional.ofNullable(shift.trip.get());
    }

    /** How far it is ahead of what ticks. */
    Duration ahead() {
        return shift.ahead;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift.ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new PlaygroundClock(real.withZone(zone), shift);
    }
}
