package dev.readiness.usecase;

import dev.readiness.people.PersonId;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.Result.Done;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Takes a review with all that happened in it. */
public final class ExportReview {
    private final Reviews reviews;
    private final Clock clock;

    public ExportReview(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The review that somebody may see. */
    public Result<Dossier> handle(Asking asking, ReviewRef ref, Function<PersonId, Optional<String>> names) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .review(ref)
                .then(review -> new Done<>(new Dossier(review, desk.journal(review.id()), names, clock.instant()))));
    }

    /** Any review, for an operator; empty where there is none of that number. */
    public Optional<Dossier> handle(ReviewId id) {
        return reviews.inTransaction(desk -> desk.read(id)
                .map(review -> new Dossier(review, desk.journal(id), person -> Optional.empty(), clock.instant())));
    }
}
