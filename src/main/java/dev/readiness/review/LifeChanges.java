package dev.readiness.review;

import java.util.LinkedHashMap;

/** What each event makes of the review as a whole. */
record LifeChanges(Review before) implements LifeEvent.Cases<Review> {
    @Override
    public Review opened(LifeEvent.Opened event) {
        throw new IllegalStateException(before.id() + " was opened already");
    }

    @Override
    public Review leadChanged(LifeEvent.LeadChanged event) {
        return before.withTeam(before.team().withLead(event.after()));
    }

    @Override
    public Review ownersChanged(LifeEvent.OwnersChanged event) {
        return before.withTeam(before.team().withOwners(event.after()));
    }

    @Override
    public Review dueChanged(LifeEvent.DueChanged event) {
        return before.withDue(event.after());
    }

    @Override
    public Review personLeft(LifeEvent.PersonLeft event) {
        var items = new LinkedHashMap<>(before.items());
        event.items().forEach(item -> items.put(item, before.item(item).withAssignee(null)));
        return before.withItems(items);
    }
}
