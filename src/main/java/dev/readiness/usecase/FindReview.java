package dev.readiness.usecase;

import dev.readiness.checklist.Item;
import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.review.Permission;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import dev.readiness.usecase.Reviews.Desk;
import java.util.List;
import java.util.Optional;

/** From what people type to the review and item they mean; never a guess. */
final class FindReview {
    private final Desk desk;
    private final Asking asking;

    FindReview(Desk desk, Asking asking) {
        this.desk = desk;
        this.asking = asking;
    }

    /** The review meant, kept from others until the transaction ends: for changing it, so that it must be open. */
    Result<Review> forChange(ReviewRef ref) {
        return evenClosed(ref).then(OpenOnly::check);
    }

    /** The same, open or closed. */
    Result<Review> evenClosed(ReviewRef ref) {
        return review(ref).then(found -> new Done<>(desk.find(found.id()).orElse(found)));
    }

    /** The review meant, for looking at. */
    Result<Review> review(ReviewRef ref) {
        if (ref instanceof ReviewRef.Numbered numbered) {
            return one(
                    visible(List.of(numbered.id())),
                    new Refusal.NoSuchReview(numbered.id().toString()));
        }
        if (ref instanceof ReviewRef.Named named) {
            return one(visible(desk.named(named.start())), new Refusal.NoSuchReview(named.start()));
        }
        return one(visible(here()), new Refusal.NoReviewHere());
    }

    /** In a review's thread that review is meant, whatever else the channel has. */
    private List<ReviewId> here() {
        var thread = asking.thread();
        var under = thread == null ? Optional.<ReviewId>empty() : desk.under(thread);
        return under.map(List::of).orElseGet(() -> desk.in(asking.here()));
    }

    static Result<Item> item(Review review, ItemRef ref) {
        return ref.in(review.pack())
                .<Result<Item>>map(Done::new)
                .orElseGet(() -> new Refused<>(new Refusal.NoSuchItem(review, ref.typed())));
    }

    static Result<Decision> decision(Review review, DecisionId id) {
        return review.register()
                .find(id)
                .<Result<Decision>>map(Done::new)
                .orElseGet(() -> new Refused<>(new Refusal.NoSuchDecision(review, id)));
    }

    private List<Review> visible(List<ReviewId> ids) {
        return ids.stream()
                .map(desk::read)
                .flatMap(Optional::stream)
                .filter(review -> Permission.toSee(review, asking.actor(), asking.here()))
                .toList();
    }

    private static Result<Review> one(List<Review> found, Refusal none) {
        return switch (found.size()) {
            case 0 -> new Refused<>(none);
            case 1 -> new Done<>(found.get(0));
            default -> new Refused<>(new Refusal.WhichReview(found));
        };
    }
}
