package dev.readiness.reminder;

import dev.readiness.people.PersonId;
import java.time.Instant;

/**
 * That somebody was told of a duty.
 *
 * @param owner whose duty it was
 * @param step the step's number; those before it on the same course count as done
 * @param to who was told: the owner, the lead, or who is asked instead of them
 * @param failed the message never reached them, so nothing of it counts as done
 */
public record Told(
        DutyId duty, PersonId owner, Course course, Kind kind, int step, PersonId to, Instant at, boolean failed) {
    /** Why somebody is told of a duty. */
    public enum Kind {
        /** To see to it. */
        NUDGE,
        /** To know that it was not seen to. */
        ESCALATION
    }

    /** The same, when it turned out that the message cannot be delivered. */
    public Told asFailed() {
        return new Told(duty, owner, course, kind, step, to, at, true);
    }

    /** Whether this tells the same person later of the same thing for the same reason. */
    public boolean repeats(Told earlier) {
        return !failed
                && at.isAfter(earlier.at)
                && to.equals(earlier.to)
                && duty.equals(earlier.duty)
                && owner.equals(earlier.owner)
                && kind == earlier.kind;
    }
}
