package dev.readiness.store;

import dev.readiness.store.sql.Handle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Runs what several threads want written at the same time in one transaction: on SQLite each commit waits for the disk,
 * and there is one connection for all.
 */
final class GroupCommit {
    private final Database database;
    private final ConcurrentLinkedQueue<Work<?>> waiting = new ConcurrentLinkedQueue<>();
    private final Object turn = new Object();

    GroupCommit(Database database) {
        this.database = database;
    }

    private record Work<T>(Function<Handle, T> work, CompletableFuture<T> result) {
        Runnable run(Handle handle) {
            var value = work.apply(handle);
            return () -> result.complete(value);
        }

        void runAlone(Database database) {
            try {
                result.complete(database.inTransaction(work));
            } catch (RuntimeException failed) {
                result.completeExceptionally(failed);
            }
        }
    }

    /**
     * Runs the work, by itself or with that of others, and gives its result once it is committed; in the transaction
     * of this thread where there is one.
     */
    <T> T inTransaction(Function<Handle, T> work) {
        if (database.isInTransaction()) {
            return database.inTransaction(work);
        }
        var result = new CompletableFuture<T>();
        waiting.add(new Work<>(work, result));
        synchronized (turn) {
            if (!result.isDone()) {
                commitAll();
            }
        }
        try {
            return result.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void commitAll() {
        var together = new ArrayList<Work<?>>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            together.add(next);
        }
        try {
            List<Runnable> results = database.inTransaction(
                    handle -> together.stream().map(work -> work.run(handle)).toList());
            results.forEach(Runnable::run);
        } catch (RuntimeException failed) {
            together.forEach(work -> work.runAlone(database));
        }
    }
}
