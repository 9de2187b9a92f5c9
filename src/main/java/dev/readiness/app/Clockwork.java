package dev.readiness.app;

import dev.readiness.playground.Bot;
import dev.readiness.slack.post.Courier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the bot does because time passes, for a clock that is moved by hand: its chores, then what they have to tell. */
public final class Clockwork implements Bot, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final Duration SOON = Duration.ofMillis(1500);

    private final List<Chore> chores;
    private final Courier courier;
    private volatile boolean closed;

    Clockwork(List<Chore> chores, Courier courier) {
        this.chores = List.copyOf(chores);
        this.courier = courier;
    }

    @Override
    public Optional<Instant> nextDue(Instant after) {
        return chores.stream()
                .flatMap(chore -> chore.nextDue().apply(after).stream())
                .filter(after::isBefore)
                .min(Instant::compareTo);
    }

    @Override
    public void catchUp(Duration patience) {
        if (!closed) {
            chores.forEach(Clockwork::run);
            courier.awaitQuiet(SOON, patience);
        }
    }

    private static void run(Chore chore) {
        try {
            chore.work().run();
        } catch (RuntimeException failed) {
            LOG.warn("{} could not be done: {}", chore.name(), failed.getMessage());
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
