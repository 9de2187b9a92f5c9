package dev.readiness.app;

import dev.readiness.store.SharedClock;
import dev.readiness.store.StoredInbox;
import dev.readiness.usecase.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets handled requests once their repeats can no longer come, and sets our clock by the database's. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int MINUTES_APART = 60;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    Housekeeping(StoredInbox inbox, Duration kept, Clock clock) {
        if (clock instanceof SharedClock shared) {
            var unusedToo = timer.scheduleWithFixedDelay(() -> adjust(shared), 1, 1, TimeUnit.MINUTES);
        }
        var unused = timer.scheduleWithFixedDelay(() -> forget(inbox, kept, clock), 1, MINUTES_APART, TimeUnit.MINUTES);
    }

    private static void forget(StoredInbox inbox, Duration kept, Clock clock) {
        try {
            inbox.forgetBefore(clock.instant().minus(kept));
        } catch (StoreException failed) {
            LOG.warn("Handled requests could not be forgotten: {}", failed.getMessage());
        }
    }

    private static void adjust(SharedClock clock) {
        try {
            clock.adjust();
        } catch (StoreException away) {
            LOG.warn("The database’s time is not known: {}", away.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
