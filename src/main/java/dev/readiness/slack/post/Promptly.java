package dev.readiness.slack.post;

import com.slack.api.methods.SlackApiTextResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls Slack while somebody waits: an answer soon, or none. */
public final class Promptly implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Promptly.class);
    private static final int MOST = 32;

    private final Duration patience;
    private final ExecutorService calls =
            new ThreadPoolExecutor(0, MOST, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                var thread = new Thread(work, "promptly");
                thread.setDaemon(true);
                return thread;
            });

    public Promptly(Duration patience) {
        this.patience = patience;
    }

    /** The answer; empty where Slack refused or took too long. */
    <T extends SlackApiTextResponse> Optional<T> call(Calls.Call<T> call) {
        var outcome = outcome(call);
        if (outcome instanceof Outcome.Done<T> done) {
            return Optional.of(done.answer());
        }
        LOG.warn("A look-up in Slack gave nothing: {}", outcome);
        return Optional.empty();
    }

    /** What came of the call; unclear where it took too long, or too many wait already. */
    <T extends SlackApiTextResponse> Outcome<T> outcome(Calls.Call<T> call) {
        return soon(() -> Calls.run(call));
    }

    /** The same of several calls after each other; they go on where nobody waits for them any more. */
    <T> Outcome<T> soon(Callable<Outcome<T>> work) {
        try {
            return calls.submit(work).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return new Outcome.Unclear<>("no answer within " + patience.toMillis() + " ms");
        } catch (RejectedExecutionException full) {
            return new Outcome.Unclear<>("too many calls wait already");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unclear<>("stopped");
        } catch (ExecutionException failed) {
            return new Outcome.Unclear<>(String.valueOf(failed.getCause()));
        }
    }

    /** Does all of it at the same time and waits no longer than for one call; what is late takes effect later. */
    void together(Collection<Runnable> work) {
        try {
            CompletableFuture.allOf(work.stream()
                            .map(one -> CompletableFuture.runAsync(one, calls))
                            .toArray(CompletableFuture<?>[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException | ExecutionException late) {
            LOG.warn("A look-up in Slack gave nothing: {}", late.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }
}
