package dev.readiness.usecase;

import dev.readiness.decision.DecisionId;
import dev.readiness.people.Prose;
import dev.readiness.review.Deciding;
import dev.readiness.review.Permission;
import dev.readiness.usecase.Docket.Matter;
import dev.readiness.usecase.Docket.Motion;
import java.time.Clock;

/** Decides a decision, with the reason. */
public final class DecideDecision {
    private final Docket docket;

    public DecideDecision(Reviews reviews, Clock clock) {
        this.docket = new Docket(reviews, clock);
    }

    /** By typed words: what was decided before is superseded. */
    public Result<Ruled> typed(Asking asking, ReviewRef review, DecisionId id, Prose outcome, Prose rationale) {
        return docket.handle(
                new Matter(asking, review, id),
                new Motion(
                        Deed.DECIDE,
                        (found, decision) -> Permission.toDecide(found, decision, asking.actor()),
                        (found, by) -> Deciding.typed(found, id, outcome, rationale, by)));
    }

    /** By a form that was drawn at the decision's version {@code seen}. */
    public Result<Ruled> drawn(
            Asking asking, ReviewRef review, DecisionId id, Prose outcome, Prose rationale, int seen) {
        return docket.handle(
                new Matter(asking, review, id),
                new Motion(
                        Deed.DECIDE,
                        (found, decision) -> Permission.toDecide(found, decision, asking.actor()),
                        (found, by) -> Deciding.drawn(found, id, outcome, rationale, seen, by)));
    }
}
