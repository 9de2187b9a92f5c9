package dev.readiness.app;

import dev.readiness.store.StoredInbox;
import dev.readiness.usecase.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets handled requests once their repeats can no longer come. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int MINUTES_APART = 60;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    Housekeeping(StoredInbox inbox, Duration kept, Clock clock) {
        var unused = timer.scheduleWithFixedDelay(() -> forget(inbox, kept, clock), 1, MINUTES_APART, TimeUnit.MINUTES);
    }

    private static void forget(StoredInbox inbox, Duration kept, Clock clock) {
        try {
            inbox.forgetBefore(clock.instant().minus(kept));
        } catch (StoreException failed) {
            LOG.warn("Handled requests could not be forgotten: {}", failed.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
