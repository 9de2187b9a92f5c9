package dev.readiness.usecase;

import dev.readiness.checklist.Severity;
import java.util.Map;

/**
 * How many open reviews, open risks and overdue decisions there are, in all.
 *
 * @param reviews open reviews by the worst of their risks
 * @param calm open reviews without a risk
 * @param risks those that count, by their own severity
 * @param overdue decisions past their due day, by the worst risk of their review
 * @param calmOverdue decisions past their due day in reviews without a risk
 */
public record Census(
        Map<Severity, Integer> reviews,
        int calm,
        Map<Severity, Integer> risks,
        Map<Severity, Integer> overdue,
        int calmOverdue) {
    public Census {
        reviews = Map.copyOf(reviews);
        risks = Map.copyOf(risks);
        overdue = Map.copyOf(overdue);
    }
}
