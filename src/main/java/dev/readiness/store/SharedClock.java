package dev.readiness.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time by which all processes on one database go: the machine's own, put right by how far it is from the database's.
 * Claims, pauses and due times that one process writes are read by others, whose machines may be half a minute apart.
 */
public final class SharedClock extends Clock {
    private static final Logger LOG = LoggerFactory.getLogger(SharedClock.class);
    private static final Duration UNAVOIDABLE = Duration.ofMillis(250);
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(5);

    private final Clock own;
    private final Supplier<Instant> database;
    private volatile Duration ahead = Duration.ZERO;

    SharedClock(Clock own, Supplier<Instant> database) {
        this.own = own;
        this.database = database;
        adjust();
    }

    /** Asks the database for its time; to be done now and then, since clocks drift and are set. */
    public void adjust() {
        var before = own.instant();
        var theirs = database.get();
        var after = own.instant();
        var between = before.plus(Duration.between(before, after).dividedBy(2));
        var found = Duration.between(between, theirs);
        if (found.minus(ahead).abs().compareTo(UNAVOIDABLE) > 0) {
            if (found.minus(ahead).abs().compareTo(WORTH_A_WORD) > 0) {
                LOG.warn(
                        "This machine’s clock is {} s {} the database’s, and all goes by that one: set it right",
                        found.abs().toSeconds(),
                        found.isNegative() ? "ahead of" : "behind");
            }
            ahead = found;
        }
    }

    @Override
    public Instant instant() {
        return own.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return own.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(own.withZone(zone), ahead);
    }
}
