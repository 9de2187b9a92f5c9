package dev.readiness.slack.socket;

import com.slack.api.methods.MethodsClient;
import dev.readiness.slack.listen.Desk;
import dev.readiness.usecase.Speechless;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a connection to Slack open, whatever happens to it; another takes its place before Slack ends it. */
public final class SocketMode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);

    /** So long without a connection we still count as ready. */
    private static final Duration GAP = Duration.ofSeconds(30);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** A connection that lasted so long was a good one: the next try is a first one. */
    private static final Duration STEADY = Duration.ofSeconds(10);

    /** So long the old connection is read beside the new one: longer than Slack waits for an acknowledgement. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private static final int LAST_CALL_SECONDS = 2;

    private final Tickets tickets;
    private final Envelopes envelopes;
    private final Duration patience;
    private final BackOff backOff;
    private final Clock clock;
    private final Queue<Link> links = new ConcurrentLinkedQueue<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread loop = new Thread(this::run, "socket-mode");
    private volatile Instant lastUp = Instant.EPOCH;

    /**
     * @param slack with the app-level token
     * @param patience how long Slack may take to greet us, and to answer our pings
     * @param firstPause before the second try; it doubles
     * @param stopWithin how long a stop waits for requests under way
     */
    public SocketMode(
            MethodsClient slack, Desk desk, Duration patience, Duration firstPause, Duration stopWithin, Clock clock) {
        this.tickets = new Tickets(slack);
        this.envelopes = new Envelopes(desk, stopWithin);
        this.patience = patience;
        this.backOff = new BackOff(firstPause, LONGEST_PAUSE, ThreadLocalRandom.current());
        this.clock = clock;
        loop.setDaemon(true);
    }

    public void start() {
        loop.start();
    }

    /** Whether requests come in now, or did so until less than 30 s ago. */
    public boolean isUp() {
        return !links.isEmpty() || lastUp.plus(GAP).isAfter(clock.instant());
    }

    private void run() {
        try {
            while (stop.getCount() > 0) {
                pause(cycle());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One connection, until another has to take its place, and how long to wait before that. */
    private Duration cycle() throws InterruptedException {
        try {
            var link = new Link(tickets.next(), patience, envelopes::take);
            var lifetime = link.open(patience);
            takeOver(link);
            return after(link, end(link, lifetime));
        } catch (NotLinked failed) {
            var pause = longer(backOff.next(), failed.atLeast());
            LOG.warn("No connection to Slack: {}; tried again in {} ms", failed.getMessage(), pause.toMillis());
            return pause;
        } catch (RuntimeException unforeseen) {
            LOG.error("The connection to Slack failed", Speechless.of(unforeseen));
            return backOff.next();
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The new connection works, so the one before it has had its day. */
    private void takeOver(Link link) throws InterruptedException {
        var before = List.copyOf(links);
        links.add(link);
        var unused = link.closed().thenRun(() -> gone(link));
        if (stop.getCount() == 0) {
            throw new InterruptedException("stopped");
        }
        LOG.info("Connected to Slack by Socket Mode");
        before.forEach(old -> envelopes.later(OVERLAP, old::close));
    }

    private void gone(Link link) {
        lastUp = clock.instant();
        links.remove(link);
    }

    /** Waits for the connection's end, or for the time at which Slack may be about to end it. */
    private Link.End end(Link link, Duration lifetime) throws InterruptedException {
        try {
            return lifetime.isZero()
                    ? link.ended().get()
                    : link.ended().get(beforeTheEnd(lifetime).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException old) {
            return Link.End.RENEW;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Slack warns ten seconds ahead; a tenth of its life before, at different times, spares us the hurry. */
    private static Duration beforeTheEnd(Duration lifetime) {
        long tenth = Math.max(1, lifetime.toMillis() / 10);
        return lifetime.minusMillis(tenth + ThreadLocalRandom.current().nextLong(tenth));
    }

    private Duration after(Link link, Link.End end) {
        if (link.age().compareTo(STEADY) >= 0) {
            backOff.reset();
        }
        var pause = backOff.next();
        return switch (end) {
            case LOST -> {
                LOG.warn("The connection to Slack was lost; the next in {} ms", pause.toMillis());
                yield pause;
            }
            case RENEW -> pause;
            case DISABLED -> {
                link.close();
                LOG.error("Socket Mode was switched off: switch it on in the app's settings, or take SLACK_APP_TOKEN"
                        + " away and serve by HTTP");
                yield LONGEST_PAUSE;
            }
            case CROWDED -> {
                link.close();
                LOG.error("Slack allows no more connections for this app: does it run elsewhere too?");
                yield LONGEST_PAUSE;
            }
        };
    }

    private void pause(Duration pause) throws InterruptedException {
        boolean unused = stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes no new requests, finishes those under way, and says goodbye. */
    @Override
    public void close() {
        stop.countDown();
        loop.interrupt();
        links.forEach(Link::stopReading);
        envelopes.close();
        try {
            TimeUnit.SECONDS.timedJoin(loop, LAST_CALL_SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        links.forEach(Link::close);
    }
}
