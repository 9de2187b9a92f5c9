package dev.readiness.slack.post;

import java.time.Duration;

/** What came of one call to Slack. */
sealed interface Outcome<T> {
    /** Slack did it. */
    record Done<T>(T answer) implements Outcome<T> {
        @Override
        public void match(Cases<T> cases) {
            cases.done(answer);
        }
    }

    /** Slack wants us to wait; nothing was done. */
    record Wait<T>(Duration retryAfter) implements Outcome<T> {
        @Override
        public void match(Cases<T> cases) {
            cases.limited(retryAfter);
        }
    }

    /** Slack said no, by its own name for the error; nothing was done. */
    record Refused<T>(String error) implements Outcome<T> {
        @Override
        public void match(Cases<T> cases) {
            cases.refused(error);
        }
    }

    /** The call never reached Slack; nothing was done. */
    record Unreached<T>(String reason) implements Outcome<T> {
        @Override
        public void match(Cases<T> cases) {
            cases.unreached(reason);
        }
    }

    /** No answer that says what happened: it may have been done. */
    record Unclear<T>(String reason) implements Outcome<T> {
        @Override
        public void match(Cases<T> cases) {
            cases.unclear(reason);
        }
    }

    void match(Cases<T> cases);

    /** What to do in each case. */
    interface Cases<T> {
        void done(T answer);

        void limited(Duration retryAfter);

        void refused(String error);

        void unreached(String reason);

        void unclear(String reason);
    }
}
