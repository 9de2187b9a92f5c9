package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The next state of a review, with the one before, what happened on the way there, and who caused it. */
public record Change(Review before, Review review, List<ReviewEvent> events, PersonAt by) {
    public Change {
        events = List.copyOf(events);
    }

    /** Nothing has happened yet. */
    public static Change none(Review review, PersonAt by) {
        return new Change(review, review, List.of(), by);
    }

    static Change of(Review review, ReviewEvent event, PersonAt by) {
        return none(review, by).and(event);
    }

    public boolean isNone() {
        return events.isEmpty();
    }

    /** The risk as it stood before anything happened. */
    public Optional<Risk> riskBefore(String rule) {
        return before.risks().risk(rule);
    }

    /** The version of the review before anything happened. */
    public long versionBefore() {
        return review.version() - events.size();
    }

    Change and(ReviewEvent event) {
        var all = new ArrayList<>(events);
        all.add(event);
        return new Change(before, review.after(event, by), all, by);
    }

    /** What happened here, and then that. */
    public Change then(Change next) {
        var all = new ArrayList<>(events);
        all.addAll(next.events());
        return new Change(before, next.review(), all, by);
    }

    /** Brings the item into the thread; no change where it is there already. */
    public Change ask(ItemId item) {
        return review.item(item).isAsked() ? this : and(new ItemEvent.Asked(item));
    }

    /** Goes on with the walk: whoever has no open prompt in the thread gets their next. */
    Change thenWalk() {
        var change = this;
        for (var item : Walk.next(review, by.at())) {
            change = change.ask(item);
        }
        return change;
    }
}
