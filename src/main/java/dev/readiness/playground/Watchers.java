package dev.readiness.playground;

import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The open pages, each told soon after something changed. */
final class Watchers {
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
            if (due.compareAndSet(false, true)) {
                var unused = teller.schedule(this::tell, SOON_MILLIS, TimeUnit.MILLISECONDS);
            }
        });
    }

    void add(SseClient client) {
        client.keepAlive();
        client.onClose(() -> clients.remove(client));
        clients.add(client);
        client.sendEvent("changed", "now");
    }

    private void tell() {
        due.set(false);
        clients.forEach(client -> client.sendEvent("changed", "now"));
    }
}
