package dev.readiness.review;

import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The way through the checklist: one prompt in focus for each assignee, and one for the rest of the team. */
public final class Walk {
    private Walk() {}

    /**
     * The prompt that a reply of that person would answer: their own one in focus, else the team's, else the only one
     * that there is. Whether they may answer it is not asked here.
     */
    public static Optional<ItemId> focus(Review review, PersonId person, Instant now) {
        var foci = foci(review, now);
        return Optional.ofNullable(foci.get(Optional.of(person)))
                .or(() -> Optional.ofNullable(foci.get(Optional.<PersonId>empty())))
                .or(() -> foci.size() == 1 ? foci.values().stream().findFirst() : Optional.empty());
    }

    /** The prompts in focus now. */
    public static List<ItemId> focused(Review review, Instant now) {
        return List.copyOf(foci(review, now).values());
    }

    private static Map<Optional<PersonId>, ItemId> foci(Review review, Instant now) {
        var foci = new LinkedHashMap<Optional<PersonId>, ItemId>();
        review.pack().items().stream()
                .map(Item::id)
                .filter(item -> review.item(item).isAsked() && review.item(item).isWaiting(now))
                .sorted(Comparator.comparing(
                        item -> Objects.requireNonNull(review.item(item).askedAt())))
                .forEach(item -> foci.putIfAbsent(review.item(item).assigned(), item));
        return foci;
    }

    /** The items to ask next: one for each holder of open items who has no prompt in focus. */
    static List<ItemId> next(Review review, Instant now) {
        var busy = foci(review, now);
        var next = new ArrayList<ItemId>();
        for (var item : review.pack().items()) {
            var state = review.item(item.id());
            if (!state.isAsked() && state.isWaiting(now) && busy.putIfAbsent(state.assigned(), item.id()) == null) {
                next.add(item.id());
            }
        }
        return next;
    }
}
