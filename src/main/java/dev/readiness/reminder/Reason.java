package dev.readiness.reminder;

import dev.readiness.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/** Why somebody is told of a duty. */
public sealed interface Reason {
    /** The decision is due in so many working days. */
    record DueSoon(LocalDate due, int workingDays) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.dueSoon(this);
        }
    }

    /** The decision is due today, or was to be made today because it is due on a day off. */
    record DueNow(LocalDate due) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.dueNow(this);
        }
    }

    /** The decision was due so many working days ago. */
    record Overdue(LocalDate due, int workingDays) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.overdue(this);
        }
    }

    /** The item has not been answered for so many working days. */
    record Unanswered(Instant asked, int workingDays) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unanswered(this);
        }
    }

    /** The decision has no due day and has been open for so many weeks. */
    record NoDueDay(Instant open, int weeks) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.noDueDay(this);
        }
    }

    /** The decision has been waiting for something for so many weeks. */
    record Blocked(String by, int weeks) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.blocked(this);
        }
    }

    /** The last nudge to the owner has not helped, or could not reach them though it is overdue; {@code last} is it. */
    record NotSeenTo(PersonId owner, Reason last) implements Reason {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notSeenTo(this);
        }
    }

    /** One answer for each reason. */
    interface Cases<T> {
        T dueSoon(DueSoon reason);

        T dueNow(DueNow reason);

        T overdue(Overdue reason);

        T unanswered(Unanswered reason);

        T noDueDay(NoDueDay reason);

        T blocked(Blocked reason);

        T notSeenTo(NotSeenTo reason);
    }

    <T> T match(Cases<T> cases);

    /** Why the owner is told at that step. */
    static Reason of(Duty duty, int step) {
        var by = duty.blockedBy();
        var due = duty.due();
        if (duty.isItem()) {
            return new Unanswered(duty.since(), step);
        }
        if (by != null) {
            return new Blocked(by, step);
        }
        if (due == null) {
            return new NoDueDay(duty.since(), step);
        }
        if (step == 0) {
            return new DueNow(due);
        }
        return step < 0 ? new DueSoon(due, -step) : new Overdue(due, step);
    }
}
