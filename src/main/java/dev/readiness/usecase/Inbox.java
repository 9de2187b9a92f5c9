package dev.readiness.usecase;

import java.util.function.Supplier;

/** Remembers which requests were handled, and how each was answered. */
public interface Inbox {
    /**
     * Handles a request once: in one transaction its key is noted, the work done and the answer kept. The same key
     * again gets the kept answer and does nothing.
     */
    Kept once(RequestKey key, Supplier<String> work);

    /** What tells one request from another. */
    record RequestKey(String text) {}

    /** The answer, and whether it had been given before. */
    record Kept(String answer, boolean repeated) {}
}
