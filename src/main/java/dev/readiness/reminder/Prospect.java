package dev.readiness.reminder;

import dev.readiness.calendar.Slot;
import dev.readiness.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What will be told of a duty, as things stand: to whom, when and why; or why nothing. */
public sealed interface Prospect {
    Duty duty();

    Told.Kind kind();

    /**
     * Somebody will be told.
     *
     * @param step the step that is told; those that were left out on the way to it count as done
     * @param delays what moved it there, in the order of its happening
     */
    record Coming(Duty duty, Told.Kind kind, int step, PersonId to, Slot slot, Instant at, List<Delay> delays)
            implements Prospect {
        public Coming {
            delays = List.copyOf(delays);
        }

        /** Why they are told. */
        public Reason reason() {
            var nudge = Reason.of(duty, step);
            return kind == Told.Kind.NUDGE ? nudge : new Reason.NotSeenTo(duty.responsible(), nudge);
        }

        /** Whose place they take; themselves where they take nobody's. */
        public PersonId meantFor() {
            return kind == Told.Kind.NUDGE ? duty.responsible() : duty.lead();
        }

        Ledger.Spent spends() {
            return Ledger.Spent.of(to, slot);
        }

        Told told(Instant now) {
            return new Told(duty.id(), duty.responsible(), duty.course(), kind, step, to, now, false);
        }

        @Override
        public <T> T match(Function<Coming, T> coming, Function<Quiet, T> quiet) {
            return coming.apply(this);
        }
    }

    /** Nobody will be told. */
    record Quiet(Duty duty, Told.Kind kind, Silence why) implements Prospect {
        @Override
        public <T> T match(Function<Coming, T> coming, Function<Quiet, T> quiet) {
            return quiet.apply(this);
        }
    }

    <T> T match(Function<Coming, T> coming, Function<Quiet, T> quiet);
}
