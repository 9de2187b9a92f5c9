package dev.readiness.usecase;

import dev.readiness.people.PersonId;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Reviews.Desk;
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
        return reviews.inTransaction(desk ->
                new FindReview(desk, asking).review(ref).then(review -> new Done<>(dossier(desk, review, names))));
    }

    /** Any review, for an operator; empty where there is none of that number. */
    public Optional<Dossier> handle(ReviewId id) {
        return reviews.inTransaction(desk ->
                desk.read(id).map(review -> dossier(desk, review, person -> Optional.empty())));
    }

    private Dossier dossier(Desk desk, Review review, Function<PersonId, Optional<String>> names) {
        var now = clock.instant();
        return new Dossier(
                review, desk.journal(review.id()), names, now, desk.watch().today(review, now));
    }
}
