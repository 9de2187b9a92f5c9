package dev.readiness.usecase;

import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonId;
import dev.readiness.review.Change;
import dev.readiness.review.DecisionEvent;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewEvent;
import java.util.List;
import java.util.Optional;

/** Which messages show what happened to the register: a decision has none until somebody does something about it. */
record DecisionNotices(Telling telling, Review review) {
    boolean tell(DecisionEvent event) {
        if (event instanceof DecisionEvent.Seeded || !(event instanceof DecisionEvent.OfOne one)) {
            return false;
        }
        review.register().dependingOn(one.decision()).forEach(waiting -> refresh(waiting.id()));
        boolean quiet = event instanceof DecisionEvent.OwnerLeft || event instanceof DecisionEvent.Redacted;
        return quiet ? refresh(one.decision()) : tell(one.decision());
    }

    private boolean tell(DecisionId id) {
        return telling.tell(new Notice.Decision(id));
    }

    private boolean refresh(DecisionId id) {
        return telling.refresh(new Notice.Decision(id));
    }

    /** A decision, and whose it is now. */
    record Handed(DecisionId decision, PersonId to) {}

    /** Whether the event gave a decision to somebody. */
    static Optional<Handed> handed(ReviewEvent event) {
        if (event instanceof DecisionEvent.OwnerChanged changed && changed.after() != null) {
            return Optional.of(new Handed(changed.decision(), changed.after()));
        }
        return event instanceof DecisionEvent.Added added && added.owner() != null
                ? Optional.of(new Handed(added.decision(), added.owner()))
                : Optional.empty();
    }

    /** The decisions that somebody owned who is gone. */
    static List<DecisionId> leftBehind(Change change) {
        return change.events().stream()
                .filter(DecisionEvent.OwnerLeft.class::isInstance)
                .flatMap(event -> event.about().stream())
                .toList();
    }
}
