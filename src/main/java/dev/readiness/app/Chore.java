package dev.readiness.app;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that the bot does whenever time has passed; doing it once too often does no harm.
 *
 * @param nextDue the next instant after a given one at which it has something to do, as far as that is known
 */
record Chore(String name, Runnable work, Function<Instant, Optional<Instant>> nextDue) {
    /** One that does not know when it is needed next, and is fine with every half hour. */
    static Chore now(String name, Runnable work) {
        return new Chore(name, work, after -> Optional.empty());
    }
}
