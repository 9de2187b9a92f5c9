package dev.readiness.usecase;

import dev.readiness.review.Review;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;

/** Nothing is changed in a closed review but its being closed, and who owns the workload. */
final class OpenOnly {
    private OpenOnly() {}

    static Result<Review> check(Review review) {
        return review.isOpen() ? new Done<>(review) : new Refused<>(new Refusal.ReviewClosed(review));
    }
}
