package dev.readiness.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Delivers events as Slack does: each first attempt in order, then up to three more where that failed. */
final class EventSender implements AutoCloseable {
    /** So much faster than at Slack, so that one can watch it. */
    private static final int FASTER = 120;

    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
    private static final int RETRIERS = 4;
    private static final String TIMEOUT = "http_timeout";

    private final Deliveries deliveries;
    private final Conditions conditions;
    private final ExecutorService first = Executors.newSingleThreadExecutor(daemons("events"));
    private final ScheduledExecutorService again = Executors.newScheduledThreadPool(RETRIERS, daemons("event-retries"));

    EventSender(Deliveries deliveries, Conditions conditions) {
        this.deliveries = deliveries;
        this.conditions = conditions;
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Sends soon; nothing is sent before the bot is connected. */
    void send(ObjectNode callback) {
        if (deliveries.isConnected()) {
            var body = callback.toString();
            first.execute(() -> attempt(body, 0, ""));
        }
    }

    private void attempt(String body, int retry, String reason) {
        var headers = retry == 0
                ? Map.<String, String>of()
                : Map.of("X-Slack-Retry-Num", Integer.toString(retry), "X-Slack-Retry-Reason", reason);
        var next = deliveries
                .event(body, headers)
                .match(
                        good -> retry == 0 && conditions.isOn(Condition.EVENTS_REPEATED) ? TIMEOUT : "",
                        () -> TIMEOUT,
                        Ack::retryReason);
        if (!next.isEmpty() && retry < PAUSES.size()) {
            later(PAUSES.get(retry).dividedBy(FASTER), () -> attempt(body, retry + 1, next));
        }
    }

    private void later(Duration pause, Runnable work) {
        try {
            var unused = again.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            again.shutdown();
        }
    }

    @Override
    public void close() {
        first.shutdownNow();
        again.shutdownNow();
    }
}
