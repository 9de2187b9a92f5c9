package dev.readiness.usecase;

import java.util.function.Supplier;

/** Remembers which requests were handled, and how each was answered. */
public interface Inbox {
    /**
     * Handles a request once: in one transaction its key is noted, the work done and the answer kept. The same key
     * again gets the kept answer and does nothing.
     */
    Kept once(RequestKey key, Supplier<String> work);

    /**
     * Handles a state of something that is told of again and again, as messages are when they are written, edited and
     * deleted: in one transaction its stamp is noted and the work done. A state that is not newer than the one handled
     * before does nothing.
     *
     * @param stamp grows with each state; compared as text
     * @return whether the work was done
     */
    boolean newest(RequestKey key, String stamp, Runnable work);

    /** What tells one request from another. */
    record RequestKey(String text) {}

    /** The answer, and whether it had been given before. */
    record Kept(String answer, boolean repeated) {}
}
