package dev.readiness.review;

import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Resolution;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;

/** How decisions end: with an outcome and its reason, or dropped. */
public final class Deciding {
    private Deciding() {}

    /** By a form drawn at that version: whoever ended it in between is not overwritten. */
    public static Ruling drawn(Review review, DecisionId id, Prose outcome, Prose rationale, int seen, PersonAt by) {
        return review.register().get(id).isOvertaken(seen)
                ? new Ruling.Overtaken(review, id)
                : typed(review, id, outcome, rationale, by);
    }

    /** By typed words, which mean the decision as it is now: an outcome that stands there is superseded, and kept. */
    public static Ruling typed(Review review, DecisionId id, Prose outcome, Prose rationale, PersonAt by) {
        var decision = review.register().get(id);
        if (decision.isDropped()) {
            return new Ruling.Ended(review, id);
        }
        boolean same = decision.resolution()
                .filter(stands ->
                        stands.outcome().equals(outcome) && stands.rationale().equals(rationale))
                .isPresent();
        var event = new DecisionEvent.Decided(id, decision.isDecided(), outcome, rationale);
        return new Ruling.Made(same ? Change.none(review, by) : Change.of(review, event, by));
    }

    /** The decision is not needed any more; what was decided is not dropped so easily. */
    public static Ruling drop(Review review, DecisionId id, Prose reason, PersonAt by) {
        var decision = review.register().get(id);
        if (decision.isDecided()) {
            return new Ruling.Ended(review, id);
        }
        boolean same = decision.resolution()
                .map(Resolution::rationale)
                .filter(reason::equals)
                .isPresent();
        boolean none = same || decision.isDropped();
        return new Ruling.Made(
                none ? Change.none(review, by) : Change.of(review, new DecisionEvent.Dropped(id, reason), by));
    }
}
