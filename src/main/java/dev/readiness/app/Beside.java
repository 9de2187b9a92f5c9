package dev.readiness.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A part of the bot that is started beside the others, since starting it takes long. */
final class Beside<T extends AutoCloseable> {
    private final CompletableFuture<T> part;

    Beside(String name, Supplier<T> work) {
        part = CompletableFuture.supplyAsync(work, task -> new Thread(task, name).start());
    }

    /** Waits for it, and fails as its start failed. */
    T get() {
        try {
            return part.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Closes it where it started. */
    void close() throws Exception {
        boolean started = part.handle((made, failed) -> failed == null).join();
        if (started) {
            part.join().close();
        }
    }
}
