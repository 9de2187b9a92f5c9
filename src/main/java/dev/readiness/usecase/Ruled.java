package dev.readiness.usecase;

import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.review.Review;

/** A decision was made, dropped, added or revised; the review before and after is the same where nothing changed. */
public record Ruled(Review before, Review review, DecisionId id) {
    /** The decision as it stands now. */
    public Decision decision() {
        return review.register().get(id);
    }

    public boolean changed() {
        return before.version() != review.version();
    }
}
