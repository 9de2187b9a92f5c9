package dev.readiness.review;

import dev.readiness.risk.Cited;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A risk that was raised in a review at least once.
 *
 * @param number {@code R-1} is the first that was raised in its review
 * @param causes the facts that make its rule hold, or made it hold when it last did
 * @param clearedAt when it last cleared; null while it stands
 */
public record Risk(
        String rule,
        int number,
        List<Cited> causes,
        Instant raisedAt,
        @Nullable Instant clearedAt) {
    public Risk {
        causes = List.copyOf(causes);
    }

    /** Whether its rule holds. */
    public boolean stands() {
        return clearedAt == null;
    }

    Risk raised(List<Cited> by, Instant at) {
        return new Risk(rule, number, by, at, null);
    }

    Risk because(List<Cited> by) {
        return new Risk(rule, number, by, raisedAt, clearedAt);
    }

    Risk cleared(Instant at) {
        return new Risk(rule, number, causes, raisedAt, at);
    }

    @Override
    public String toString() {
        return "R-" + number;
    }
}
