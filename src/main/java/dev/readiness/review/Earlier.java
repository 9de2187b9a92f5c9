package dev.readiness.review;

import dev.readiness.checklist.Item;
import java.util.Optional;

/** What was answered to an item last time, and in which review. */
public record Earlier(ReviewId review, Offer offer) {
    /** The item as it was asked then; empty where that review can't be read any more. */
    public Optional<Item> asked(Optional<Review> then) {
        return then.flatMap(review -> review.pack().item(offer.item()));
    }

    /** Whether that answer can be confirmed as it is: only where the same words are asked now. */
    public boolean answers(Item now, Optional<Review> then) {
        return asked(then)
                .filter(before -> before.question().equals(now.question())
                        && before.title().equals(now.title()))
                .isPresent();
    }
}
