package dev.readiness.usecase;

import dev.readiness.review.ReviewId;

/** Which review somebody means. */
public sealed interface ReviewRef {
    /** The one of that number. */
    record Numbered(ReviewId id) implements ReviewRef {}

    /** The one whose workload has that name, or the only one whose name starts so. */
    record Named(String start) implements ReviewRef {}

    /** The only one in this channel. */
    record Here() implements ReviewRef {}
}
