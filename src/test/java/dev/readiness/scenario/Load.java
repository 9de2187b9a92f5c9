package dev.readiness.scenario;

import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** People who go on working with the same reviews, each by way of one replica, whether it is there or not. */
final class Load implements AutoCloseable {
    private static final int PAUSE_MILLIS = 40;
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int OF_A_WORKLOAD = 10;

    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> workers = new ArrayList<>();
    private final AtomicInteger sent = new AtomicInteger(OF_A_WORKLOAD - 1);
    private volatile boolean stopping;

    Load(int... ports) {
        for (int port : ports) {
            var worker = new Thread(() -> work(new SignedRequests(port, TestClock.machine())), "load-" + port);
            workers.add(worker);
            worker.start();
        }
    }

    /** The notes that the bot said it has. */
    List<String> acknowledged() {
        synchronized (acknowledged) {
            return List.copyOf(acknowledged);
        }
    }

    private void work(SignedRequests requests) {
        try {
            while (!stopping) {
                try {
                    send(requests, sent.incrementAndGet());
                } catch (UncheckedIOException away) {
                    Thread.sleep(PAUSE_MILLIS);
                } catch (IllegalStateException stopped) {
                    return;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(SignedRequests requests, int number) {
        var workload = "load-" + number / OF_A_WORKLOAD;
        if (number % OF_A_WORKLOAD == 0) {
            requests.send(SignedRequests.command(Who.LEAD, Workspace.CHANNEL, "open " + workload, "open." + number));
            return;
        }
        var note = "note-" + number;
        var text = "answer " + workload + " " + (number % 8 + 1) + (number % 2 == 0 ? " yes " : " no ") + note;
        var answer = requests.send(SignedRequests.command(Who.APP_DEV, Workspace.CHANNEL, text, "answer." + number));
        if (answer.body().contains("→")) {
            acknowledged.add(note);
        }
    }

    @Override
    public void close() {
        stopping = true;
        try {
            for (var worker : workers) {
                worker.join(PATIENCE_MILLIS);
                worker.interrupt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
