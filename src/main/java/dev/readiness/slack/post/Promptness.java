package dev.readiness.slack.post;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is sent to Slack from leaving late. A process may freeze between saying that it sends something and doing
 * so; when it goes on, others may have looked for it and sent it. This is asked when the connection stands, just before
 * the first byte is written.
 */
final class Promptness implements Interceptor {
    private static final ThreadLocal<@Nullable Begun> NOW = new ThreadLocal<>();

    /** The network's last step before a request is written. */
    static Interceptor gate() {
        return new Promptness();
    }

    /** Something that has begun, and has to leave before {@code within} is over. */
    record Begun(long nanos, Duration within) {
        /** Calls Slack; what would leave too late fails instead, as if the network had. */
        <T> T call(Supplier<T> call) {
            NOW.set(this);
            try {
                return call.get();
            } finally {
                NOW.remove();
            }
        }

        private boolean isOver() {
            return System.nanoTime() - nanos > within.toNanos();
        }
    }

    static Begun within(Duration within) {
        return new Begun(System.nanoTime(), within);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var begun = NOW.get();
        if (begun != null && begun.isOver()) {
            throw new IOException("frozen between saying that it is sent and sending it");
        }
        return chain.proceed(chain.request());
    }
}
