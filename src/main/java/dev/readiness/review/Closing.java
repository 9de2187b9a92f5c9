package dev.readiness.review;

import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import java.util.List;

/**
 * How a review ended.
 *
 * @param milestone counts the endings of the review, from 1
 * @param version the review as it was signed: so many entries of its journal, whose hash stands for all of them
 */
public record Closing(
        int milestone,
        long version,
        Ending ending,
        Verdict.Level computed,
        List<String> reasons,
        Prose note,
        PersonAt by) {
    public Closing {
        reasons = List.copyOf(reasons);
    }

    /** Whether somebody signed for more than what is computed now. */
    public boolean isAbove(Verdict now) {
        return ending.isAbove(now.level());
    }
}
