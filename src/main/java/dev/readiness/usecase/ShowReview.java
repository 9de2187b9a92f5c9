package dev.readiness.usecase;

import dev.readiness.decision.DecisionId;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewEvent;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Reviews.Desk;
import java.util.List;
import java.util.function.Predicate;

/** Looks up what happened in a review, and what of it somebody is about to change. */
public final class ShowReview {
    private final Reviews reviews;

    public ShowReview(Reviews reviews) {
        this.reviews = reviews;
    }

    /** A review's journal; of one item or decision only where {@code what}, such as Q3, is not empty. */
    public record History(Review review, String what, List<JournalEntry> entries) {
        public History {
            entries = List.copyOf(entries);
        }
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
                .then(found -> new Done<>(new History(found, "", desk.journal(found.id())))));
    }

    /** What happened to one item or decision. */
    public Result<History> history(Asking asking, ReviewRef review, Target target) {
        return reviews.inTransaction(
                desk -> new FindReview(desk, asking).review(review).then(found -> history(desk, found, target)));
    }

    private static Result<History> history(Desk desk, Review review, Target target) {
        if (target instanceof Target.OfDecision numbered) {
            var id = new DecisionId(numbered.number());
            return FindReview.decision(review, id)
                    .then(decision -> new Done<>(history(
                            desk,
                            review,
                            id.toString(),
                            event -> event.about().filter(id::equals).isPresent())));
        }
        if (target instanceof Target.OfItem one) {
            return FindReview.item(review, one.item())
                    .then(item -> new Done<>(history(
                            desk,
                            review,
                            "Q" + review.pack().number(item.id()),
                            event -> event.subject().filter(item.id()::equals).isPresent())));
        }
        throw new IllegalArgumentException("nobody asks for the history of " + target);
    }

    private static History history(Desk desk, Review review, String what, Predicate<ReviewEvent> about) {
        return new History(
                review,
                what,
                desk.journal(review.id()).stream()
                        .filter(entry -> about.test(entry.event()))
                        .toList());
    }
}
