package dev.readiness.slack.post;

import com.slack.api.methods.MethodsClient;
import dev.readiness.usecase.Directory;
import dev.readiness.usecase.Outbox;
import dev.readiness.usecase.Outbox.Parcel;
import dev.readiness.usecase.Reviews;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes messages from the outbox to Slack, as they fall due. */
public final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int WORKERS = 4;
    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);
    private static final Duration LEASE_BEYOND_CALLS = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final Carrier carrier;
    private final Clock clock;
    private final Duration lease;
    private final Duration stopWithin;
    private final Semaphore bell;
    private final Semaphore free = new Semaphore(WORKERS);
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, daemons("courier-worker"));
    private final Thread loop = daemons("courier").newThread(this::run);
    private volatile boolean stopping;
    private volatile boolean failing;

    /**
     * @param bell a permit in it wakes the courier before its nap is over
     * @param command the slash command's name, as messages mention it
     */
    public Courier(
            Outbox outbox,
            Reviews reviews,
            Directory directory,
            MethodsClient slack,
            Rates rates,
            String command,
            Clock clock,
            Semaphore bell,
            Duration stopWithin) {
        this.outbox = outbox;
        this.carrier = new Carrier(outbox, reviews, directory, new Post(slack), new Drawing(command), rates, clock);
        this.clock = clock;
        this.lease = rates.callTimeout().multipliedBy(2).plus(LEASE_BEYOND_CALLS);
        this.stopWithin = stopWithin;
        this.bell = bell;
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    public void start() {
        loop.start();
    }

    /** Whether it runs, reaches its outbox, and has a token that Slack takes. */
    public boolean isRunning() {
        return loop.isAlive() && !stopping && !failing && carrier.isAuthorised();
    }

    private void run() {
        while (!stopping) {
            try {
                sendDue();
                failing = false;
                nap();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.error("The courier cannot reach its outbox: {}", failure.getMessage());
                failing = true;
                napAfterFailure();
            }
        }
    }

    private void sendDue() throws InterruptedException {
        free.acquire();
        int most = 1 + free.drainPermits();
        int claimed = 0;
        try {
            for (var parcel : outbox.claim(clock.instant(), lease, most)) {
                claimed++;
                workers.execute(() -> carry(parcel));
            }
        } finally {
            free.release(most - claimed);
        }
    }

    private void carry(Parcel parcel) {
        try {
            carrier.carry(parcel);
        } catch (RuntimeException failure) {
            LOG.error("A message of {} failed and is tried again when its claim ends", parcel.review(), failure);
        } finally {
            free.release();
            bell.release();
        }
    }

    private void nap() throws InterruptedException {
        var now = clock.instant();
        var due = outbox.nextDue().orElse(now.plus(LONGEST_NAP));
        long millis =
                Math.min(LONGEST_NAP.toMillis(), Duration.between(now, due).toMillis());
        if (bell.tryAcquire(Math.max(1, millis), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private void napAfterFailure() {
        try {
            Thread.sleep(LONGEST_NAP.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes nothing new, and waits for what is under way. */
    @Override
    public void close() {
        stopping = true;
        loop.interrupt();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(stopWithin.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Stopped with calls to Slack under way; they are looked up at the next start");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
