package dev.readiness.decision;

import dev.readiness.checklist.DecisionStatus;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a decision is to be come to.
 *
 * @param owner null where nobody was named: it is the lead's then
 * @param next what is done next, and by whom; may be empty
 * @param snoozedUntil until when it is put off; null where it is not
 */
public record Plan(
        DecisionStatus status,
        @Nullable PersonId owner,
        @Nullable LocalDate due,
        Dependence dependence,
        Prose next,
        @Nullable Instant snoozedUntil) {
    static Plan of(DecisionStatus status, @Nullable PersonId owner, @Nullable LocalDate due) {
        return new Plan(status, owner, due, Dependence.NONE, Prose.NONE, null);
    }

    public Optional<PersonId> named() {
        return Optional.ofNullable(owner);
    }

    public Optional<LocalDate> dueDate() {
        return Optional.ofNullable(due);
    }

    public Plan with(DecisionStatus nextStatus) {
        return new Plan(nextStatus, owner, due, dependence, next, snoozedUntil);
    }

    public Plan withOwner(@Nullable PersonId person) {
        return new Plan(status, person, due, dependence, next, snoozedUntil);
    }

    public Plan withDue(@Nullable LocalDate day) {
        return new Plan(status, owner, day, dependence, next, snoozedUntil);
    }

    public Plan with(Dependence other) {
        return new Plan(status, owner, due, other, next, snoozedUntil);
    }

    public Plan withNext(Prose action) {
        return new Plan(status, owner, due, dependence, action, snoozedUntil);
    }

    public Plan withSnooze(@Nullable Instant until) {
        return new Plan(status, owner, due, dependence, next, until);
    }
}
