package dev.readiness.usecase;

import dev.readiness.checklist.ItemId;
import dev.readiness.review.Answering;
import dev.readiness.review.Given;
import dev.readiness.review.Permission;
import dev.readiness.review.PersonAt;
import dev.readiness.review.Review;
import dev.readiness.review.Seen;
import dev.readiness.usecase.Refusal.Deed;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import java.time.Clock;
import java.util.function.BiFunction;

/** Answers an item, or takes its answer back. */
public final class AnswerItem {
    private final Reviews reviews;
    private final Clock clock;

    public AnswerItem(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Answers by typed words, which mean the answer as it is now. */
    public Result<Answering> typed(Asking asking, ReviewRef review, ItemRef item, Given given) {
        return handle(asking, review, item, (found, id) -> found.answer(id, given, by(asking)));
    }

    /** Answers by a button or a modal that was drawn at {@code seen}. */
    public Result<Answering> drawn(Asking asking, ReviewRef review, ItemRef item, Given given, Seen seen) {
        return handle(asking, review, item, (found, id) -> found.answer(id, given, seen, by(asking)));
    }

    /** Takes the item back to open. */
    public Result<Answering> clear(Asking asking, ReviewRef review, ItemRef item) {
        return handle(asking, review, item, (found, id) -> found.clear(id, by(asking)));
    }

    private Result<Answering> handle(
            Asking asking, ReviewRef review, ItemRef item, BiFunction<Review, ItemId, Answering> act) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(review)
                .then(found -> allowed(found, asking))
                .then(found -> FindReview.item(found, item).then(known -> {
                    var answering = act.apply(found, known.id());
                    answering.match(
                            answered -> {
                                Telling.saveAndTell(desk, answered.change());
                                return true;
                            },
                            unchanged -> false,
                            overtaken -> false);
                    return new Done<>(answering);
                })));
    }

    static Result<Review> allowed(Review review, Asking asking) {
        var actor = asking.actor();
        return Permission.toAnswer(review, actor, asking.here())
                ? new Done<>(review)
                : new Refused<>(actor.readOnly() ? new Refusal.ReadOnly() : new Refusal.MayNot(review, Deed.ANSWER));
    }

    private PersonAt by(Asking asking) {
        return new PersonAt(asking.actor().person(), clock.instant());
    }
}
