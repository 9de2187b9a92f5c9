package dev.readiness.usecase;

import dev.readiness.checklist.Item;
import dev.readiness.decision.DecisionId;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.Review;
import dev.readiness.usecase.Result.Done;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks a review up: where it stands, and what happened in it. */
public final class ShowReview {
    private final Reviews reviews;

    public ShowReview(Reviews reviews) {
        this.reviews = reviews;
    }

    /** A review's journal; of one item only where {@code item} is given. */
    public record History(Review review, @Nullable Item item, List<JournalEntry> entries) {
        public History {
            entries = List.copyOf(entries);
        }
    }

    public Result<Review> status(Asking asking, ReviewRef review) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking).review(review));
    }

    /** The item, for a form to answer it; refused to whoever may not answer. */
    public Result<AskNext.Next> toAnswer(Asking asking, ReviewRef review, ItemRef item) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .review(review)
                .then(OpenOnly::check)
                .then(found -> FindReview.item(found, item)
                        .then(known -> AnswerItem.allowed(found, known.id(), asking)
                                .then(may -> new Done<>(new AskNext.Next(may, known))))));
    }

    /** The item, for a form that hands it on or puts it off; refused to whoever may do neither. */
    public Result<AskNext.Next> toHand(Asking asking, ReviewRef review, ItemRef item) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .review(review)
                .then(OpenOnly::check)
                .then(found -> FindReview.item(found, item)
                        .then(known -> HandOver.allowed(found, Picked.item(known.id()), asking)
                                .then(may -> new Done<>(new AskNext.Next(may, known))))));
    }

    public Result<History> history(Asking asking, ReviewRef review) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .review(review)
                .then(found -> new Done<>(new History(found, null, desk.journal(found.id())))));
    }

    /** What happened to one decision. */
    public Result<History> history(Asking asking, ReviewRef review, DecisionId id) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .review(review)
                .then(found -> FindReview.decision(found, id)
                        .then(decision -> new Done<>(new History(
                                found,
                                null,
                                desk.journal(found.id()).stream()
                                        .filter(entry -> entry.event()
                                                .about()
                                                .filter(id::equals)
                                                .isPresent())
                                        .toList())))));
    }

    public Result<History> history(Asking asking, ReviewRef review, ItemRef item) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .review(review)
                .then(found -> FindReview.item(found, item)
                        .then(known -> new Done<>(new History(
                                found,
                                known,
                                desk.journal(found.id()).stream()
                                        .filter(entry -> entry.event()
                                                .subject()
                                                .filter(known.id()::equals)
                                                .isPresent())
                                        .toList())))));
    }
}
