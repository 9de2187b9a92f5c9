package dev.readiness.usecase;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A failure as logs may show it: what it was and where, without what it said, since that may quote what people wrote. */
public final class Speechless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Speechless(Throwable failure) {
        super(failure.getClass().getName());
        setStackTrace(failure.getStackTrace());
    }

    /** The failure and all that caused it. */
    public static Throwable of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Throwable of(Throwable failure, Set<Throwable> seen) {
        var speechless = new Speechless(failure);
        var cause = failure.getCause();
        if (cause != null && seen.add(failure) && !seen.contains(cause)) {
            speechless.initCause(of(cause, seen));
        }
        return speechless;
    }
}
