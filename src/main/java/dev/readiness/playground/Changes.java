package dev.readiness.playground;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells those who watch the workspace that something in it changed. */
final class Changes {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Runs soon and briefly after each change. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }
}
