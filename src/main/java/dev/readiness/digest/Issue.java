package dev.readiness.digest;

import dev.readiness.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a digest, as it is kept to be drawn.
 *
 * @param first whose digest it is and when it comes, where it is the first one; null else
 * @param picture null where there is none
 */
public record Issue(
        Digest digest, @Nullable First first, @Nullable Picture picture) {
    /** What the first one says of those to come. */
    public record First(DigestId id, PersonId maker, DigestSchedule schedule) {}
}
