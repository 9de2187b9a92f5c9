package dev.readiness.playground;

import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The open pages, each told soon after something changed. */
final class Watchers implements AutoCloseable {
    private static final int SOON_MILLIS = 30;

    private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "page-watchers");
        thread.setDaemon(true);
        return thread;
    });

    Watchers(Changes changes) {
        changes.onChange(() -> {
            if (due.compareAndSet(false, true) && !teller.isShutdown()) {
                var unused = teller.schedule(this::tellAll, SOON_MILLIS, TimeUnit.MILLISECONDS);
            }
        });
    }

    void add(SseClient client) {
        client.keepAlive();
        clients.add(client);
        client.onClose(() -> clients.remove(client));
        tell(client);
    }

    private void tellAll() {
        due.set(false);
        clients.forEach(this::tell);
    }

    /** A page that cannot be told has gone away: it is forgotten, and the others are told all the same. */
    private void tell(SseClient client) {
        try {
            client.sendEvent("changed", "now");
        } catch (RuntimeException gone) {
            clients.remove(client);
            client.close();
        }
    }

    /** Ends the streams of the pages that are still open, so that the server has none to wait for. */
    @Override
    public void close() {
        teller.shutdownNow();
        clients.forEach(SseClient::close);
    }
}
