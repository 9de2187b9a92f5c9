package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonAt;
import java.util.List;

/** How somebody says that they are on what was asked of them, without having done it yet. */
public final class Seeing {
    private Seeing() {}

    /** They are on those of the items and decisions that are open. */
    public static Change seen(Review review, List<ItemId> items, List<DecisionId> decisions, PersonAt by) {
        var change = Change.none(review, by);
        for (var item : items) {
            change = review.item(item).isOpen() ? change.and(new ItemEvent.Seen(item)) : change;
        }
        for (var decision : decisions) {
            boolean open = review.register().get(decision).isOpen();
            change = open ? change.and(new DecisionEvent.Seen(decision)) : change;
        }
        return change;
    }
}
