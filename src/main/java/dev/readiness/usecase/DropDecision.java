package dev.readiness.usecase;

import dev.readiness.decision.DecisionId;
import dev.readiness.people.Prose;
import dev.readiness.review.Deciding;
import dev.readiness.review.Permission;
import dev.readiness.usecase.Docket.Matter;
import dev.readiness.usecase.Docket.Motion;
import java.time.Clock;

/** Drops a decision that is not needed any more. */
public final class DropDecision {
    private final Docket docket;

    public DropDecision(Reviews reviews, Clock clock) {
        this.docket = new Docket(reviews, clock);
    }

    public Result<Ruled> handle(Asking asking, ReviewRef review, DecisionId id, Prose reason) {
        return docket.handle(
                new Matter(asking, review, id),
                new Motion(
                        Deed.DROP,
                        (found, decision) -> Permission.toDrop(found, asking.actor()),
                        (found, by) -> Deciding.drop(found, id, reason, by)));
    }
}
