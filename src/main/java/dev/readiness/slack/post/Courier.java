package dev.readiness.slack.post;

import com.slack.api.methods.MethodsClient;
import dev.readiness.usecase.Orphans;
import dev.readiness.usecase.Outbox;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Undeliverable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes messages from the outbox to Slack, as they fall due. */
public final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int WORKERS = 16;
    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(2);
    private static final Duration LEASE_BEYOND_A_CALL = Duration.ofSeconds(2);

    private final Outbox outbox;
    private final Pace pace;
    private final Policy policy;
    private final Carrier carrier;
    private final Clock clock;
    private final Duration lease;
    private final Duration stopWithin;
    private final Semaphore bell;
    private final Semaphore free = new Semaphore(WORKERS, true);
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, daemons("courier-worker"));
    private final Thread loop = daemons("courier").newThread(this::run);
    private final Set<Parcel> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicLong looksInVain = new AtomicLong();
    private Instant renewed = Instant.EPOCH;
    private volatile boolean stopping;
    private volatile boolean failing;

    /** @param bell a permit in it wakes the courier before its nap is over */
    public Courier(
            Outbox outbox,
            Drawing drawing,
            Undeliverable undeliverable,
            Orphans orphans,
            MethodsClient slack,
            Rates rates,
            Clock clock,
            Semaphore bell,
            Duration stopWithin) {
        var post = new Post(slack);
        this.outbox = outbox;
        this.pace = new Pace(rates.postEvery(), rates.editsPerMinute());
        this.policy = new Policy(outbox, undeliverable, orphans, post, pace, rates, clock);
        this.carrier = new Carrier(outbox, drawing, post, new Search(slack), policy, rates, clock);
        this.clock = clock;
        this.lease = rates.callTimeout().plus(LEASE_BEYOND_A_CALL);
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
        return loop.isAlive() && !stopping && !failing && policy.isAuthorised();
    }

    private void run() {
        while (!stopping) {
            try {
                renew();
                if (!free.tryAcquire(LONGEST_NAP.toMillis(), TimeUnit.MILLISECONDS)) {
                    continue;
                }
                var now = clock.instant();
                if (sendDue(now) == 0) {
                    looksInVain.incrementAndGet();
                    nap(now);
                }
                working();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RejectedExecutionException stopped) {
                return;
            } catch (RuntimeException failure) {
                if (!stopping) {
                    failing(failure);
                    napAfterFailure();
                }
            }
        }
    }

    private void failing(RuntimeException failure) {
        if (!failing) {
            LOG.error("The courier cannot reach its outbox and tries again: {}", failure.getMessage());
        }
        failing = true;
    }

    private void working() {
        if (failing) {
            LOG.info("The courier reaches its outbox again");
        }
        failing = false;
    }

    /** Who works on a message longer than a call takes keeps it; who does not go on loses it soon to others. */
    private void renew() {
        var now = clock.instant();
        if (underWay.isEmpty() || now.isBefore(renewed.plus(lease.dividedBy(3)))) {
            return;
        }
        renewed = now;
        outbox.renew(List.copyOf(underWay), now.plus(lease));
    }

    /** Hands what is due to the workers that are free, and tells how many messages that were. */
    private int sendDue(Instant now) {
        int most = 1 + free.drainPermits();
        int claimed = 0;
        try {
            for (var parcel : outbox.claim(now, lease, pace.allowance(most, now))) {
                claimed++;
                underWay.add(parcel);
                workers.execute(() -> carry(parcel));
            }
        } finally {
            free.release(most - claimed);
        }
        return claimed;
    }

    private void carry(Parcel parcel) {
        try {
            carrier.carry(parcel);
        } catch (RuntimeException failure) {
            policy.crashed(parcel, failure);
        } finally {
            underWay.remove(parcel);
            free.release();
            bell.release();
        }
    }

    /** Sleeps until something falls due or has its turn after {@code looked}, when there was nothing to send. */
    private void nap(Instant looked) throws InterruptedException {
        var turn = pace.nextTurn(looked);
        var due = outbox.nextDue(looked).filter(turn::isAfter).orElse(turn);
        var latest = looked.plus(LONGEST_NAP);
        long millis = Duration.between(clock.instant(), due.isBefore(latest) ? due : latest)
                .toMillis();
        if (bell.tryAcquire(Math.max(1, millis), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    /** Runs it while no call is under way: no claim must end because the clock is moved. */
    public void whileStill(Runnable work) {
        free.acquireUninterruptibly(WORKERS);
        try {
            work.run();
        } finally {
            free.release(WORKERS);
            bell.release();
        }
    }

    /** When a message that waits falls due after that, or has its turn; empty where none does. */
    public Optional<Instant> nextAfter(Instant now) {
        var due = outbox.nextDue(now);
        if (!comesSoon(outbox.nextDue(Instant.EPOCH), now)) {
            return due;
        }
        var turn = pace.nextTurn(now);
        return turn.equals(Instant.MAX) ? due : due.filter(turn::isAfter).or(() -> Optional.of(turn));
    }

    /** Waits until nothing is under way, nothing is due, and nothing has its turn soon; no longer than {@code patience}. */
    public void awaitQuiet(Duration soon, Duration patience) {
        long start = System.nanoTime();
        long looks = looksInVain.get();
        do {
            bell.release();
            LockSupport.parkNanos(POLL.toNanos());
        } while (!isQuiet(looks + 1, soon) && System.nanoTime() - start < patience.toNanos());
    }

    /** The look that was under way when it was asked may have been too early. */
    private boolean isQuiet(long looks, Duration soon) {
        var now = clock.instant();
        return looksInVain.get() > looks
                && free.availablePermits() == WORKERS
                && !comesSoon(outbox.nextDue(now), now.plus(soon))
                && !(comesSoon(outbox.nextDue(Instant.EPOCH), now)
                        && pace.nextTurn(now).isBefore(now.plus(soon)));
    }

    private static boolean comesSoon(Optional<Instant> due, Instant until) {
        return due.filter(at -> !at.isAfter(until)).isPresent();
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
            TimeUnit.MILLISECONDS.timedJoin(loop, stopWithin.toMillis());
            if (!workers.awaitTermination(stopWithin.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Stopped with calls to Slack under way; they are looked up at the next start");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
