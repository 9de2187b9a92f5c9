package dev.readiness.usecase;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.review.Permission;
import dev.readiness.review.Review;
import dev.readiness.review.Staffing;
import dev.readiness.usecase.Refusal.Deed;
import dev.readiness.usecase.Result.Done;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Hands items to somebody, or back to the lead. */
public final class HandOver {
    private final Reviews reviews;
    private final Clock clock;

    public HandOver(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The items are that person's now; {@code changed} where some were not before. */
    public record Handed(Review review, List<ItemId> items, PersonId person, boolean changed) {
        public Handed {
            items = List.copyOf(items);
        }
    }

    public Result<Handed> assign(Asking asking, ReviewRef review, Target target, PersonId person) {
        return handle(asking, review, target, found -> person);
    }

    /** “Not mine”: the lead has to find somebody else. */
    public Result<Handed> giveBack(Asking asking, ReviewRef review, Target target) {
        return handle(asking, review, target, Review::lead);
    }

    private Result<Handed> handle(Asking asking, ReviewRef ref, Target target, Function<Review, PersonId> to) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(ref)
                .then(review -> FindItems.of(review, target)
                        .then(items -> allowed(review, items, asking)
                                .then(may -> new Done<>(hand(desk, asking, may, items, to.apply(may)))))));
    }

    static Result<Review> allowed(Review review, List<ItemId> items, Asking asking) {
        boolean may = items.stream().allMatch(item -> Permission.toHand(review, item, asking.actor()));
        return AnswerItem.allowed(review, asking, may && !asking.actor().readOnly(), Deed.HAND);
    }

    private Handed hand(Reviews.Desk desk, Asking asking, Review review, List<ItemId> items, PersonId person) {
        var by = new PersonAt(asking.actor().person(), clock.instant());
        var change = Staffing.assign(review, items, person, by);
        return new Handed(Telling.saveAndTell(desk, change), items, person, !change.isNone());
    }
}
