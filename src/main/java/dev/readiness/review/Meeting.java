package dev.readiness.review;

import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonAt;

/** How a meeting walks through the open decisions: one at a time, one owner after the other. */
public final class Meeting {
    private Meeting() {}

    /** Begins with the first; a meeting that is on gives way. No change where nothing is open. */
    public static Change start(Review review, PersonAt by) {
        var register = review.register();
        var order =
                register.inOwnerOrder(review.lead()).stream().map(Decision::id).toList();
        var last = register.agenda();
        int number = last == null ? 1 : last.number() + 1;
        return order.isEmpty()
                ? Change.none(review, by)
                : Change.of(review, new DecisionEvent.WalkStarted(number, order), by);
    }

    /** Goes on from that decision; no change where the meeting is elsewhere already, or over. */
    public static Change next(Review review, int walk, DecisionId from, PersonAt by) {
        var register = review.register();
        var agenda = register.agenda();
        boolean there =
                register.onTheFloor().map(Decision::id).filter(from::equals).isPresent();
        return agenda != null && agenda.number() == walk && there
                ? Change.of(review, new DecisionEvent.Passed(walk, from), by)
                : Change.none(review, by);
    }
}
