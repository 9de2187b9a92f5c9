package dev.readiness.usecase;

import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.review.Permission;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import dev.readiness.usecase.Result.Done;
import java.time.Clock;
import java.util.function.BiPredicate;

/** Looks decisions up: for reading, and for forms that do something to one. */
public final class ShowDecisions {
    private final Reviews reviews;
    private final Clock clock;

    public ShowDecisions(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** A decision, and the review that it belongs to. */
    public record Found(Review review, Decision decision) {}

    /** The register as it stands on the lead's day. */
    public Result<Standing> register(Asking asking, ReviewRef ref) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .review(ref)
                .then(review -> new Done<>(desk.watch().standing(review, clock.instant()))));
    }

    /** The review, for a form that adds to its register; refused to whoever may not. */
    public Result<Review> toAdd(Asking asking, ReviewRef ref) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .review(ref)
                .then(OpenOnly::check)
                .then(review -> AddDecision.allowed(review, asking)));
    }

    /** The decision, for a form that makes it; refused to whoever may not. */
    public Result<Found> toDecide(Asking asking, ReviewRef ref, DecisionId id) {
        return find(
                asking,
                ref,
                id,
                Deed.DECIDE,
                (review, decision) -> Permission.toDecide(review, decision, asking.actor()));
    }

    /** The decision, for a form that revises it; refused to whoever may not. */
    public Result<Found> toRevise(Asking asking, ReviewRef ref, DecisionId id) {
        return find(
                asking,
                ref,
                id,
                Deed.KEEP_REGISTER,
                (review, decision) -> Permission.toRevise(review, decision, asking.actor()));
    }

    private Result<Found> find(
            Asking asking, ReviewRef ref, DecisionId id, Deed deed, BiPredicate<Review, Decision> may) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .review(ref)
                .then(OpenOnly::check)
                .then(review -> FindReview.decision(review, id)
                        .then(decision -> AnswerItem.allowed(review, asking, may.test(review, decision), deed)
                                .then(same -> new Done<>(new Found(review, decision))))));
    }
}
