package dev.readiness.app;

import dev.readiness.playground.Bot;
import dev.readiness.schedule.Chore;
import dev.readiness.slack.post.Courier;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the bot does because time passes, for a clock that is moved by hand: its chores, then what they have to tell. */
public final class Clockwork implements Bot, AutoCloseable {
    private static final Duration SOON = Duration.ofMillis(1500);

    private final List<Chore> chores;
    private final List<Function<Instant, Optional<Instant>>> nextDue;
    private final Courier courier;
    private volatile boolean closed;

    /** @param nextDue each tells the next instant after a given one at which a chore is needed, as far as it knows */
    Clockwork(List<Chore> chores, List<Function<Instant, Optional<Instant>>> nextDue, Courier courier) {
        this.chores = List.copyOf(chores);
        this.nextDue = List.copyOf(nextDue);
        this.courier = courier;
    }

    @Override
    public Optional<Instant> nextDue(Instant after) {
        return nextDue.stream().flatMap(next -> next.apply(after).stream()).min(Comparator.naturalOrder());
    }

    @Override
    public void catchUp(Duration patience) {
        if (!closed) {
            chores.forEach(Chore::run);
            courier.awaitQuiet(SOON, patience);
        }
    }

    @Override
    public void whileStill(Runnable move) {
        courier.whileStill(move);
    }

    @Override
    public void close() {
        closed = true;
    }
}
