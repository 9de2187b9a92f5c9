package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How open items are put off: the next one comes into focus, and the due date stays where it is. */
public final class Snoozing {
    private Snoozing() {}

    /** Puts the items off that are open; null ends that for them. */
    public static Change snooze(
            Review review, List<ItemId> items, @Nullable Instant until, Prose because, PersonAt by) {
        var change = Change.none(review, by);
        for (var item : items) {
            var state = review.item(item);
            if (state.isOpen() && !Objects.equals(state.snoozedUntil(), until)) {
                change = change.and(new ItemEvent.Snoozed(item, state.snoozedUntil(), until, because));
            }
        }
        return change.isNone() ? change : change.thenWalk();
    }

    /** Goes on with the walk where an item is no longer put off. */
    public static Change wake(Review review, PersonAt by) {
        return Change.none(review, by).thenWalk();
    }
}
