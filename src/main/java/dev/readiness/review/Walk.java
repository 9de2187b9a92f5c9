package dev.readiness.review;

import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import java.util.Optional;

/** The way through the checklist: one prompt in focus at a time. */
public final class Walk {
    private Walk() {}

    /** The open item whose prompt is in the thread: the one that the team is at. */
    public static Optional<ItemId> focus(Review review) {
        return review.asked().stream()
                .filter(item -> review.answer(item).isOpen())
                .findFirst();
    }

    /** The item to ask next; empty while a prompt is open, and when all is answered. */
    static Optional<ItemId> next(Review review) {
        return focus(review).isPresent() ? Optional.empty() : review.firstOpen().map(Item::id);
    }
}
