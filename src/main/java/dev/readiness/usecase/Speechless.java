package dev.readiness.usecase;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A failure as logs may show it: what it was and where, without what it said, since that may quote what people wrote. */
public final class Speechless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Speechless(Throwable failure, @Nullable Throwable cause) {
        super(failure.getClass().getName(), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    /** The failure and all that caused it. */
    public static Throwable of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Throwable of(Throwable failure, Set<Throwable> seen) {
        var cause = failure.getCause();
        boolean more = cause != null && seen.add(failure) && !seen.contains(cause);
        return new Speechless(failure, more ? of(cause, seen) : null);
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
