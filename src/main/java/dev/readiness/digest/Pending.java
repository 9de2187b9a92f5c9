package dev.readiness.digest;

import dev.readiness.calendar.Overdue;
import dev.readiness.checklist.AreaId;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An open decision.
 *
 * @param written whether somebody wrote its title, rather than the package
 * @param owner whoever decides it
 * @param blocking whether it keeps a required item from being settled
 * @param since the day from which it is open
 */
public record Pending(
        DecisionId id,
        Prose title,
        boolean written,
        PersonId owner,
        @Nullable LocalDate due,
        DecisionStatus status,
        @Nullable AreaId area,
        boolean blocking,
        LocalDate since) {
    /** How many days its due day is over; 0 where it is not. */
    public int daysLate(LocalDate today) {
        return Overdue.of(due, today).days();
    }

    /** The same with its title redacted. */
    Pending untitled() {
        return new Pending(id, Prose.REDACTED, written, owner, due, status, area, blocking, since);
    }

    LocalDate dueOrLast() {
        return due == null ? LocalDate.MAX : due;
    }
}
