package dev.readiness.decision;

import dev.readiness.checklist.DecisionStatus;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the decision register.
 *
 * @param version counts every change of it, from 1
 */
public record Decision(DecisionId id, int version, Topic topic, Plan plan, Settlement settlement) {
    /** A decision that is still to be made. */
    public static Decision open(
            DecisionId id, Topic topic, DecisionStatus status, @Nullable PersonId owner, @Nullable LocalDate due) {
        return new Decision(id, 1, topic, Plan.of(status, owner, due), Settlement.NONE);
    }

    public Prose title() {
        return topic.title();
    }

    public boolean isOpen() {
        return settlement.resolution() == null;
    }

    public boolean isDecided() {
        return isEnded(Resolution.Kind.DECIDED);
    }

    public boolean isDropped() {
        return isEnded(Resolution.Kind.DROPPED);
    }

    private boolean isEnded(Resolution.Kind kind) {
        return resolution().filter(ended -> ended.kind() == kind).isPresent();
    }

    /** How it ended; empty while it is open. */
    public Optional<Resolution> resolution() {
        return Optional.ofNullable(settlement.resolution());
    }

    /** Whoever was named its owner; where nobody was, the lead decides it. */
    public Optional<PersonId> owner() {
        return plan.named();
    }

    /** Whoever decides it. */
    public PersonId owner(PersonId lead) {
        return plan.named().orElse(lead);
    }

    public boolean isOwnedBy(PersonId person) {
        return plan.named().filter(person::equals).isPresent();
    }

    /** Until when it is put off, seen from {@code now}; empty where it is not. */
    public Optional<Instant> snoozed(Instant now) {
        return Optional.ofNullable(plan.snoozedUntil()).filter(until -> isOpen() && until.isAfter(now));
    }

    /** Whether it is open although its day is over. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && plan.dueDate().filter(today::isAfter).isPresent();
    }

    /** Whether somebody ended or reopened it after that version. */
    public boolean isOvertaken(int seen) {
        return seen < settlement.since();
    }

    public Decision with(Plan next) {
        return new Decision(id, version + 1, topic, next, settlement);
    }

    /** Ended, in whatever way; what it ended with before is kept. */
    public Decision settled(Resolution resolution) {
        int next = version + 1;
        return new Decision(id, next, topic, plan.withSnooze(null), settlement.settled(resolution, next));
    }

    /** Open once more. */
    public Decision reopened(DecisionStatus status) {
        int next = version + 1;
        return new Decision(id, next, topic, plan.with(status), settlement.reopened(next));
    }

    /** Ended or open as it was before. */
    public Decision restored(@Nullable Resolution resolution, List<Resolution> earlier) {
        int next = version + 1;
        return new Decision(id, next, topic, plan, new Settlement(next, resolution, earlier));
    }
}
