package dev.readiness.slack.view;

import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.ReviewRef;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a decision's button or modal points at, as its value carries it.
 *
 * @param seen the decision's version that was drawn; for a meeting's button, which meeting it was
 */
public record DecisionPointer(ReviewId id, DecisionId decision, int seen) {
    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,17}):D-([1-9]\\d{0,5}):(\\d{1,9})");

    static DecisionPointer of(Review review, Decision decision) {
        return new DecisionPointer(review.id(), decision.id(), decision.version());
    }

    /** Reads a button's value; empty for anything that we never drew. */
    public static Optional<DecisionPointer> parse(String value) {
        var m = SHAPE.matcher(value);
        return m.matches()
                ? Optional.of(new DecisionPointer(
                        new ReviewId(Long.parseLong(m.group(1))),
                        new DecisionId(Integer.parseInt(m.group(2))),
                        Integer.parseInt(m.group(3))))
                : Optional.empty();
    }

    /** The value of a button or modal. */
    public String value() {
        return id.number() + ":" + decision + ":" + seen;
    }

    public ReviewRef review() {
        return new ReviewRef.Numbered(id);
    }
}
