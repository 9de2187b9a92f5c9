package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import java.util.ArrayList;
import java.util.List;

/** The next state of a review, with what happened on the way there and who caused it. */
public record Change(Review review, List<ReviewEvent> events, PersonAt by) {
    public Change {
        events = List.copyOf(events);
    }

    static Change none(Review review, PersonAt by) {
        return new Change(review, List.of(), by);
    }

    static Change of(Review review, ReviewEvent event, PersonAt by) {
        return new Change(review, List.of(event), by);
    }

    public boolean isNone() {
        return events.isEmpty();
    }

    Change and(Review next, ReviewEvent event) {
        var all = new ArrayList<>(events);
        all.add(event);
        return new Change(next, all, by);
    }

    Change ask(ItemId item) {
        return and(review.withAsked(item), new ReviewEvent.ItemAsked(item));
    }

    /** Goes on with the walk: where no prompt in the thread is open, the next open item is asked. */
    Change thenWalk() {
        return Walk.next(review).map(this::ask).orElse(this);
    }
}
