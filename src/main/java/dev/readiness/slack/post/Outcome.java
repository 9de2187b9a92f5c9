package dev.readiness.slack.post;

import java.time.Duration;
import java.util.function.Function;

/** What came of one call to Slack. */
sealed interface Outcome<T> {
    /** Slack did it. */
    record Done<T>(T answer) implements Outcome<T> {
        @Override
        public void match(Cases<T> cases) {
            cases.done(answer);
        }

        @Override
        public <R> Outcome<R> then(Function<T, Outcome<R>> next) {
            return next.apply(answer);
        }
    }

    /** Slack wants us to wait; nothing was done. */
    record Wait<T>(Duration retryAfter) implements Outcome<T> {
        @Override
        public void match(Cases<T> cases) {
            cases.limited(retryAfter);
        }

        @Override
        public <R> Outcome<R> then(Function<T, Outcome<R>> next) {
            return new Wait<>(retryAfter);
        }
    }

    /** Slack said no, by its own name for the error; nothing was done. */
    record Refused<T>(String error) implements Outcome<T> {
        @Override
        public void match(Cases<T> cases) {
            cases.refused(error);
        }

        @Override
        public <R> Outcome<R> then(Function<T, Outcome<R>> next) {
            return new Refused<>(error);
        }
    }

    /** The call never reached Slack; nothing was done. */
    record Unreached<T>(String reason) implements Outcome<T> {
        @Override
        public void match(Cases<T> cases) {
            cases.unreached(reason);
        }

        @Override
        public <R> Outcome<R> then(Function<T, Outcome<R>> next) {
            return new Unreached<>(reason);
        }
    }

    /** No answer that says what happened: it may have been done. */
    record Unclear<T>(String reason) implements Outcome<T> {
        @Override
        public void match(Cases<T> cases) {
            cases.unclear(reason);
        }

        @Override
        public <R> Outcome<R> then(Function<T, Outcome<R>> next) {
            return new Unclear<>(reason);
        }
    }

    void match(Cases<T> cases);

    /** What comes next where Slack did it; else the same. */
    <R> Outcome<R> then(Function<T, Outcome<R>> next);

    /** What to do in each case. */
    interface Cases<T> {
        void done(T answer);

        void limited(Duration retryAfter);

        void refused(String error);

        void unreached(String reason);

        void unclear(String reason);
    }
}
