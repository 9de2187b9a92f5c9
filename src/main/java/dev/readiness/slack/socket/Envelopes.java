package dev.readiness.slack.socket;

import dev.readiness.slack.listen.Desk;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the desk handle what comes in, and acknowledges it: only once what had to be stored is. */
final class Envelopes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);
    private static final int WORKERS = 16;
    private static final int MOST_WAITING = 1000;
    private static final int DONE = 200;

    private final Desk desk;
    private final Duration stopWithin;
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            WORKERS, WORKERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), daemons("socket-worker"));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemons("socket-timer"));

    Envelopes(Desk desk, Duration stopWithin) {
        this.desk = desk;
        this.stopWithin = stopWithin;
        workers.allowCoreThreadTimeOut(true);
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Handles it soon. What there is no room for stays without acknowledgement, so that Slack sends it again. */
    void take(Link link, Envelope envelope) {
        try {
            workers.execute(() -> handle(link, envelope));
        } catch (RejectedExecutionException full) {
            LOG.warn("A request was left to Slack: {}", workers.isShutdown() ? "we stop" : "too many wait");
        }
    }

    private void handle(Link link, Envelope envelope) {
        var receipt =
                desk.handle(envelope.body().getBytes(StandardCharsets.UTF_8), envelope.form(), Map.of(), "socket-mode");
        if (receipt.status() != DONE) {
            LOG.warn("A request is not acknowledged: it ended with status {}", receipt.status());
        } else if (!link.send(envelope.acknowledged(receipt.body()))) {
            LOG.info("The connection went before a request could be acknowledged; its repeat will do nothing");
        }
    }

    /** Does something else after that time, unless we stop before. */
    void later(Duration time, Runnable work) {
        var unused = timer.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes nothing new, and waits for what is under way. */
    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(stopWithin.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Stopped with requests of Slack under way: what is not acknowledged comes again");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
