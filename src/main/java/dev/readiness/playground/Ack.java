package dev.readiness.playground;

import java.util.function.Function;
import java.util.function.Supplier;

/** What came of a request to the bot. */
sealed interface Ack {
    /** It was acknowledged in time, with that body. */
    record Good(String body) implements Ack {
        @Override
        public <T> T match(Function<String, T> good, Supplier<T> late, Function<Failed, T> failed) {
            return good.apply(body);
        }
    }

    /** Nothing came within three seconds. */
    record Late() implements Ack {
        @Override
        public <T> T match(Function<String, T> good, Supplier<T> late, Function<Failed, T> failed) {
            return late.get();
        }
    }

    /** The bot said no, with that status, or could not be reached, with status 0. */
    record Failed(int status) implements Ack {
        @Override
        public <T> T match(Function<String, T> good, Supplier<T> late, Function<Failed, T> failed) {
            return failed.apply(this);
        }
    }

    <T> T match(Function<String, T> good, Supplier<T> late, Function<Failed, T> failed);

    /** Slack's name for a command that failed so. */
    static String commandError(Failed failed) {
        if (failed.status() == 0) {
            return "dispatch_failed";
        }
        return failed.status() >= 500 ? "http_service_error" : "http_client_error";
    }

    /** Slack's reason for sending an event again. */
    static String retryReason(Failed failed) {
        return failed.status() == 0 ? "connection_failed" : "http_error";
    }
}
