package dev.readiness.review;

import dev.readiness.people.PersonAt;
import java.util.LinkedHashMap;

/** What each event makes of the review as a whole. */
record LifeChanges(Review before, PersonAt by) implements LifeEvent.Cases<Review> {
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
    public Review ownershipAccepted(LifeEvent.OwnershipAccepted event) {
        return before.withEnd(before.end().owned(by));
    }

    @Override
    public Review closed(LifeEvent.Closed event) {
        return before.withEnd(before.end().closed(event, computed(event.computed()), before.version() + 1, by));
    }

    /** The journal keeps <em>not started</em> as <em>not ready</em>, which every release reads. */
    private Verdict.Level computed(Verdict.Level kept) {
        return kept == Verdict.Level.NOT_READY && !before.isStarted() ? Verdict.Level.NOT_STARTED : kept;
    }

    @Override
    public Review reopened(LifeEvent.Reopened event) {
        return before.withEnd(before.end().reopened());
    }

    @Override
    public Review redacted(LifeEvent.Redacted event) {
        return before;
    }

    @Override
    public Review earlierOffered(LifeEvent.EarlierOffered event) {
        var items = new LinkedHashMap<>(before.items());
        event.offers()
                .forEach(offer -> items.put(
                        offer.item(), before.item(offer.item()).withEarlier(new Earlier(event.earlier(), offer))));
        return before.withItems(items);
    }

    @Override
    public Review personLeft(LifeEvent.PersonLeft event) {
        var items = new LinkedHashMap<>(before.items());
        event.items().forEach(item -> items.put(item, before.item(item).withAssignee(null)));
        return before.withItems(items).withTeam(before.team().without(event.person()));
    }
}
