package dev.readiness.review;

import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a review and its items get their people and their dates. */
public final class Staffing {
    private Staffing() {}

    /** Sets what is named in {@code wanted} and leaves the rest. */
    public static Change set(Review review, Amendment wanted, PersonAt by) {
        var change = Change.none(review, by);
        var lead = wanted.lead();
        if (lead != null && !lead.equals(review.lead())) {
            change = change.and(new LifeEvent.LeadChanged(review.lead(), lead));
        }
        var owners = wanted.owners();
        if (owners != null && !owners.equals(review.owners())) {
            change = change.and(new LifeEvent.OwnersChanged(review.owners(), owners));
        }
        var due = wanted.due();
        if (due != null && !due.equals(review.due())) {
            change = change.and(new LifeEvent.DueChanged(review.due(), due));
        }
        return change;
    }

    /** Hands the items to somebody, or with null back to the app team as a whole; what is theirs already stays. */
    public static Change assign(Review review, List<ItemId> items, @Nullable PersonId person, PersonAt by) {
        var change = Change.none(review, by);
        for (var item : items) {
            var before = review.item(item).assignee();
            if (!Objects.equals(before, person)) {
                change = change.and(new ItemEvent.Assigned(item, before, person));
            }
        }
        return change.isNone() ? change : change.thenWalk();
    }

    /**
     * Somebody left the workspace: they own the review no more, and their items and open decisions are nobody's now; no
     * change where they had none of these and it is known that they lead no more.
     */
    public static Change left(Review review, PersonId person, PersonAt by) {
        var theirs = review.pack().items().stream()
                .map(Item::id)
                .filter(item ->
                        review.item(item).assigned().filter(person::equals).isPresent())
                .toList();
        boolean decides = review.register().open().stream().anyMatch(decision -> decision.isOwnedBy(person));
        boolean owns = review.owners().contains(person);
        boolean missed = !theirs.isEmpty()
                || decides
                || owns
                || (review.lead().equals(person) && !review.team().leadLeft());
        if (!missed) {
            return Change.none(review, by);
        }
        var change = Change.of(review, new LifeEvent.PersonLeft(person, theirs), by);
        var others =
                review.owners().stream().filter(owner -> !owner.equals(person)).toList();
        var without = owns ? change.and(new LifeEvent.OwnersChanged(review.owners(), others)) : change;
        return Revising.left(without, person).thenWalk();
    }
}
