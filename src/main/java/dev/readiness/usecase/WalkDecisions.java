package dev.readiness.usecase;

import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonAt;
import dev.readiness.review.Change;
import dev.readiness.review.Meeting;
import dev.readiness.review.Review;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import java.time.Clock;
import java.util.function.BiFunction;

/** Walks a meeting through the open decisions, in the review's thread. */
public final class WalkDecisions {
    private final Reviews reviews;
    private final Clock clock;

    public WalkDecisions(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Begins anew with the first open one. */
    public Result<Review> start(Asking asking, ReviewRef ref) {
        return go(asking, ref, Meeting::start)
                .then(review -> review.register().open().isEmpty()
                        ? new Refused<>(new Refusal.NothingToDecide(review))
                        : new Done<>(review));
    }

    /** Goes on from that decision, where the meeting is at it. */
    public Result<Review> next(Asking asking, ReviewRef ref, int walk, DecisionId from) {
        return go(asking, ref, (review, by) -> Meeting.next(review, walk, from, by));
    }

    private Result<Review> go(Asking asking, ReviewRef ref, BiFunction<Review, PersonAt, Change> step) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(ref)
                .then(review -> AddDecision.allowed(review, asking))
                .then(may -> {
                    var by = new PersonAt(asking.actor().person(), clock.instant());
                    var change = step.apply(may, by);
                    return new Done<>(Telling.saveAndTell(desk, change));
                }));
    }
}
