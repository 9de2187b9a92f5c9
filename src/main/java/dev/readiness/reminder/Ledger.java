package dev.readiness.reminder;

import dev.readiness.calendar.Slot;
import dev.readiness.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was told before: which slots are spent, and which steps are done. */
public final class Ledger {
    private final Set<Spent> spent;
    private final Map<DutyId, List<Told>> told;

    /** A slot of somebody's local day that a message was sent in; there is never a second. */
    public record Spent(PersonId person, LocalDate date, int slot) {
        static Spent of(PersonId person, Slot slot) {
            return new Spent(person, slot.date(), slot.number());
        }
    }

    private Ledger(Set<Spent> spent, Map<DutyId, List<Told>> told) {
        this.spent = Set.copyOf(spent);
        this.told = told;
    }

    /**
     * The ledger of these messages.
     *
     * @param spent the slots of today and later are enough
     * @param told all about the duties that are planned for
     */
    public static Ledger of(Collection<Spent> spent, Collection<Told> told) {
        return new Ledger(Set.copyOf(spent), told.stream().collect(Collectors.groupingBy(Told::duty)));
    }

    Ledger with(Spent another) {
        var all = new HashSet<>(spent);
        all.add(another);
        return new Ledger(all, told);
    }

    boolean isSpent(PersonId person, Slot slot) {
        return spent.contains(Spent.of(person, slot));
    }

    /** The highest step of the owner's course that reached somebody. */
    Optional<Told> done(Duty duty, Course course) {
        return nudges(duty, course)
                .filter(nudge -> !nudge.failed())
                .max(Comparator.comparing(Told::step).thenComparing(Told::at));
    }

    /** When the owner was last nudged about it. */
    Optional<Instant> lastNudge(Duty duty, Course course) {
        return nudges(duty, course)
                .filter(nudge -> !nudge.failed())
                .map(Told::at)
                .max(Comparator.naturalOrder());
    }

    /** When that step, or a later one, was tried first. */
    Optional<Instant> tried(Duty duty, Course course, int step) {
        return nudges(duty, course)
                .filter(nudge -> nudge.step() >= step)
                .map(Told::at)
                .min(Comparator.naturalOrder());
    }

    boolean isEscalated(Duty duty, Course course) {
        return of(duty, course).anyMatch(one -> one.kind() == Told.Kind.ESCALATION && !one.failed());
    }

    private Stream<Told> nudges(Duty duty, Course course) {
        return of(duty, course)
                .filter(one -> one.kind() == Told.Kind.NUDGE && one.owner().equals(duty.responsible()));
    }

    private Stream<Told> of(Duty duty, Course course) {
        return told.getOrDefault(duty.id(), List.of()).stream()
                .filter(one -> one.course().equals(course));
    }
}
