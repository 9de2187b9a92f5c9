package dev.readiness.telemetry;

import dev.readiness.usecase.Census;
import dev.readiness.usecase.Deliveries;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Speechless;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts and times what the bot does. The meters are made on a thread of their own once the bot stands, since they take
 * long; what happens before is counted all the same, and nobody waits for it.
 */
public final class Telemetry implements Deliveries, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Telemetry.class);
    private static final int SECONDS_APART = 5;
    private static final int CENSUS_EVERY = 6;

    private final boolean on;
    private final Clock clock;
    private final CompletableFuture<Meters> meters = new CompletableFuture<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "telemetry");
        thread.setDaemon(true);
        return thread;
    });
    private final Waiting waiting = new Waiting();
    private int looks;

    /** @param on whether anything is measured at all */
    public Telemetry(boolean on, Clock clock) {
        this.on = on;
        this.clock = clock;
    }

    /**
     * What is looked at again and again.
     *
     * @param parts what the process depends on, and whether each is up
     * @param outbox the messages that wait at an instant, and since when each is due
     * @param census how many reviews, risks and decisions there are
     */
    public record Sources(
            Supplier<Map<String, Boolean>> parts,
            Function<Instant, Map<String, Instant>> outbox,
            Supplier<Census> census) {}

    /**
     * Begins to make the meters, and to look how things stand.
     *
     * @param pool is given the registry, for the database pool to be measured by
     */
    public void start(Sources sources, Consumer<Object> pool) {
        if (on) {
            timer.execute(() -> {
                try {
                    var made = new Meters();
                    pool.accept(made.registry());
                    meters.complete(made);
                } catch (RuntimeException failed) {
                    LOG.error("Nothing is measured", Speechless.of(failed));
                    meters.completeExceptionally(failed);
                }
            });
            var unused = timer.scheduleWithFixedDelay(() -> look(sources), 0, SECONDS_APART, TimeUnit.SECONDS);
        }
    }

    private void look(Sources sources) {
        try {
            var standings = meters.join().standings();
            standings.parts(sources.parts().get());
            var now = clock.instant();
            var lagging = sources.outbox().apply(now);
            standings.outbox(lagging.size(), waiting.oldest(lagging, now));
            if (looks++ % CENSUS_EVERY == 0) {
                standings.census(sources.census().get());
            }
        } catch (RuntimeException failed) {
            LOG.debug("How things stand could not be looked at", Speechless.of(failed));
        }
    }

    /** All meters as Prometheus reads them, once they are made. */
    public String scrape() {
        return meters.join().scrape();
    }

    private void record(Consumer<Meters> what) {
        if (on) {
            var unused = meters.thenAccept(what);
        }
    }

    /** Sees each call to Slack. */
    public Interceptor slackCalls() {
        return new SlackCalls((method, error, took) -> record(made -> made.called(method, error, took)));
    }

    /** A request from Slack was handled; see who calls for the words. */
    public void request(String kind, String name, String outcome, Duration took) {
        record(made -> made.request(kind, name, outcome, took));
    }

    /** The same work, timed, and with the time kept at which it was done last. */
    public Runnable chore(String name, Runnable work) {
        return () -> {
            long start = System.nanoTime();
            boolean done = false;
            try {
                work.run();
                done = true;
                var at = clock.instant();
                record(made -> made.standings().swept(name, at));
            } finally {
                boolean well = done;
                var took = Duration.ofNanos(System.nanoTime() - start);
                record(made -> made.chore(name, well, took));
            }
        };
    }

    /** There was nothing to say in a digest that was due. */
    public void quietDigest() {
        record(Meters::quiet);
    }

    @Override
    public void written(Letter letter) {
        record(made -> made.written(letter));
    }

    @Override
    public void shown(Parcel parcel) {
        record(made -> made.shown(parcel));
    }

    @Override
    public void givenUp(Parcel parcel, String error) {
        record(made -> made.givenUp(parcel, error));
    }

    @Override
    public void close() {
        timer.shutdownNow();
        record(Meters::close);
    }
}
