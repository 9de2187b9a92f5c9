package dev.readiness.playground;

import io.javalin.http.ConflictResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moves the workspace's clock on in steps, so that what falls due on the way happens on the way, each at its time. */
final class TimeTravel {
    /** Full and half hours in every zone, or a quarter after and before them. */
    private static final long STEP_SECONDS = Duration.ofMinutes(30).toSeconds();

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PATIENCE_IN_ALL = Duration.ofSeconds(60);
    private static final Duration NEWS_APART = Duration.ofMillis(100);

    private final PlaygroundClock clock;
    private final Changes changes;
    private final Runnable keep;
    private volatile @Nullable Bot bot;
    private volatile boolean closed;

    /** @param keep keeps the workspace at once, so that no restart takes time back */
    TimeTravel(PlaygroundClock clock, Changes changes, Runnable keep) {
        this.clock = clock;
        this.changes = changes;
        this.keep = keep;
    }

    /** Takes the bot along from now on. */
    void with(Bot companion) {
        bot = companion;
    }

    /** Gives back when it is then; refused while the clock is on its way already. */
    void to(Instant until) {
        if (!clock.depart(until)) {
            throw new ConflictResponse("The clock is on its way already; wait until it has arrived");
        }
        try {
            var companion = bot;
            if (companion == null) {
                clock.moveTo(until);
            } else {
                walk(until, companion);
            }
        } finally {
            clock.arrive();
            keep.run();
            changes.tell();
        }
    }

    private void walk(Instant until, Bot companion) {
        long start = System.nanoTime();
        long told = start;
        companion.catchUp(PATIENCE);
        while (clock.instant().isBefore(until) && !closed) {
            var next = next(clock.instant(), until, companion);
            companion.whileStill(() -> clock.moveTo(next));
            keep.run();
            companion.catchUp(patience(Duration.ofNanos(System.nanoTime() - start)));
            if (System.nanoTime() - told > NEWS_APART.toNanos()) {
                told = System.nanoTime();
                changes.tell();
            }
        }
    }

    /** Where Slack takes nothing, waiting for it at every step would take all day. */
    private static Duration patience(Duration waited) {
        var left = PATIENCE_IN_ALL.minus(waited);
        return left.isNegative() ? Duration.ZERO : left.compareTo(PATIENCE) < 0 ? left : PATIENCE;
    }

    private static Instant next(Instant now, Instant until, Bot companion) {
        var step = Instant.ofEpochSecond((now.getEpochSecond() / STEP_SECONDS + 1) * STEP_SECONDS);
        var soonest = now.plus(SHORTEST);
        var due = companion
                .nextDue(now)
                .map(at -> at.isBefore(soonest) ? soonest : at)
                .filter(step::isAfter)
                .orElse(step);
        return due.isBefore(until) ? due : until;
    }

    /** Stops where it is. */
    void close() {
        closed = true;
    }
}
