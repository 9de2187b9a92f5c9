package dev.readiness.digest;

import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.ReviewId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a digest, as it is kept to be drawn.
 *
 * @param first whose digest it is and when it comes, where it is the first one; null else
 * @param picture null where there is none
 */
public record Issue(
        Digest digest, @Nullable First first, @Nullable Picture picture) {
    /** The same, with titles of decisions of that review redacted where they are among the erased texts. */
    public Issue without(ReviewId review, Set<Prose> erased) {
        return new Issue(digest.mapping(entry -> entry.without(review, erased)), first, picture);
    }

    /** What the first one says of those to come. */
    public record First(DigestId id, PersonId maker, DigestSchedule schedule) {}
}
