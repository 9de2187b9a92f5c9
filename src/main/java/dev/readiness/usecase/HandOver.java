package dev.readiness.usecase;

import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.review.Permission;
import dev.readiness.review.Review;
import dev.readiness.review.Revising;
import dev.readiness.review.Staffing;
import dev.readiness.usecase.Result.Done;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hands items and decisions to somebody, or back to the lead. */
public final class HandOver {
    private final Reviews reviews;
    private final Clock clock;

    public HandOver(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** What was picked is that person's now; {@code changed} where some was not before. */
    public record Handed(Review review, Picked picked, PersonId person, boolean changed) {}

    public Result<Handed> assign(Asking asking, ReviewRef review, Target target, PersonId person) {
        return handle(asking, review, target, found -> person, person);
    }

    /** “Not mine”: the lead has to find somebody else; a decision without an owner is the lead's anyway. */
    public Result<Handed> giveBack(Asking asking, ReviewRef review, Target target) {
        return handle(asking, review, target, Review::lead, null);
    }

    private Result<Handed> handle(
            Asking asking, ReviewRef ref, Target target, Function<Review, PersonId> to, @Nullable PersonId decider) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(ref)
                .then(review -> FindItems.of(review, target)
                        .then(picked -> allowed(review, picked, asking)
                                .then(may -> new Done<>(hand(desk, asking, may, picked, to.apply(may), decider))))));
    }

    static Result<Review> allowed(Review review, Picked picked, Asking asking) {
        boolean may = picked.items().stream().allMatch(item -> Permission.toHand(review, item, asking.actor()))
                && picked.decisions().stream()
                        .map(review.register()::get)
                        .allMatch(decision -> Permission.toHand(review, decision, asking.actor()));
        return AnswerItem.allowed(review, asking, may && !asking.actor().readOnly(), Deed.HAND);
    }

    private Handed hand(
            Reviews.Desk desk,
            Asking asking,
            Review review,
            Picked picked,
            PersonId person,
            @Nullable PersonId decider) {
        var by = new PersonAt(asking.actor().person(), clock.instant());
        var change = Revising.assign(Staffing.assign(review, picked.items(), person, by), picked.decisions(), decider);
        return new Handed(Telling.saveAndTell(desk, change), picked, person, !change.isNone());
    }
}
