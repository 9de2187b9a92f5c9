package dev.readiness.review;

import dev.readiness.calendar.When;
import dev.readiness.calendar.WorkingDays;
import dev.readiness.checklist.DecisionSeed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a register begins: with the decisions that the package knows must be made. */
public final class Seeding {
    private Seeding() {}

    /**
     * The review that was just opened, with the package's decisions, in the package's order.
     *
     * @param today the day that it is for its lead
     * @param days on which days its lead works
     */
    public static Change seed(Change opened, LocalDate today, WorkingDays days) {
        var change = opened;
        for (var seed : opened.review().pack().decisions()) {
            var review = change.review();
            change = change.and(
                    new DecisionEvent.Seeded(review.register().nextId(), seed.id(), due(review, seed, today, days)));
        }
        return change;
    }

    /** The day that the package gives, but never one after the review's own. */
    private static @Nullable LocalDate due(Review review, DecisionSeed seed, LocalDate today, WorkingDays days) {
        LocalDate end = review.due();
        return When.parse(seed.due())
                .map(when -> when.date(today, days))
                .map(day -> end != null && day.isAfter(end) ? end : day)
                .orElse(end);
    }
}
