package dev.readiness.reminder;

import dev.readiness.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open item or decision of an open review, as far as it matters for reminding.
 *
 * @param owner whoever has to see to it; null where that is the lead. One duty has one owner: of several owners each has
 *     a duty of their own, under the same id
 * @param due the decision's due day, or for an item the review's, which only tells when the item is overdue; or null
 * @param since from when the duty stands as it does: asked, assigned, unblocked or given its due day. What would have
 *     been told before is not made up for
 * @param snoozedUntil no nudge before this; null where it was never snoozed
 * @param blockedBy what the decision waits for; null where it is not blocked
 * @param lastAct who did something about it last
 */
public record Duty(
        DutyId id,
        @Nullable PersonId owner,
        PersonId lead,
        @Nullable LocalDate due,
        Instant since,
        @Nullable Instant snoozedUntil,
        @Nullable String blockedBy,
        @Nullable Act lastAct) {
    /** A duty of {@code owner} that nobody put off or blocked. */
    public static Duty of(DutyId id, @Nullable PersonId owner, PersonId lead, Instant since) {
        return new Duty(id, owner, lead, null, since, null, null, null);
    }

    public Duty dueOn(@Nullable LocalDate day) {
        return new Duty(id, owner, lead, day, since, snoozedUntil, blockedBy, lastAct);
    }

    public Duty snoozed(@Nullable Instant until) {
        return new Duty(id, owner, lead, due, since, until, blockedBy, lastAct);
    }

    public Duty blocked(@Nullable String by) {
        return new Duty(id, owner, lead, due, since, snoozedUntil, by, lastAct);
    }

    public Duty touched(@Nullable Act act) {
        return new Duty(id, owner, lead, due, since, snoozedUntil, blockedBy, act);
    }

    /** The owner; the lead where there is none. */
    public PersonId responsible() {
        return owner == null ? lead : owner;
    }

    public boolean isItem() {
        return id.subject().kind() == Subject.Kind.ITEM;
    }

    /** The course of nudges that the duty is on. */
    public Course course() {
        if (isItem()) {
            return Course.since(Course.Track.ASKED, since);
        }
        if (blockedBy != null) {
            return Course.since(Course.Track.BLOCKED, since);
        }
        return due == null ? Course.since(Course.Track.WEEKLY, since) : Course.around(due);
    }

    boolean isSnoozed(Instant at) {
        return snoozedUntil != null && at.isBefore(snoozedUntil);
    }

    /** From when it is overdue on the clock of its owner. */
    Optional<Instant> overdueFrom(Presence owner) {
        return Optional.ofNullable(due).map(day -> owner.calendar().startOf(day.plusDays(1)));
    }
}
