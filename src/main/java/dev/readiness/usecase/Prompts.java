package dev.readiness.usecase;

import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonId;
import dev.readiness.review.Review;
import dev.readiness.review.Walk;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A review's prompts, and which of them were on screen when something was written: nobody answers what they could not
 * have seen.
 *
 * @param posted those that were posted
 */
record Prompts(Review review, Map<ItemId, PostedPrompt> posted, Instant written, Instant now) {
    /**
     * The item that a reply without a number is about.
     *
     * @param inFocus whether it waits for its writer, whose only question on screen, or latest, it was
     */
    record Asked(ItemId item, boolean inFocus) {}

    Optional<Asked> of(PersonId person) {
        var focus = Walk.focus(review, person, now);
        Predicate<ItemId> theirs = item -> isWalkedBy(person, focus, item);
        if (focus.filter(this::wasAsked).isPresent()) {
            return latest(theirs.and(item -> review.item(item).isOpen()).and(this::wasAsked))
                    .map(item -> new Asked(item, focus.get().equals(item)));
        }
        return latest(theirs.and(this::wasAsked))
                .or(() -> focus.flatMap(next -> latest(theirs.and(this::wasPosted))))
                .map(item -> new Asked(item, false));
    }

    private boolean isWalkedBy(PersonId person, Optional<ItemId> focus, ItemId item) {
        var assigned = review.item(item).assigned();
        return focus.map(asked -> assigned.equals(review.item(asked).assigned()))
                .orElseGet(() -> assigned.isEmpty() || assigned.get().equals(person));
    }

    private boolean wasAsked(ItemId item) {
        var prompt = posted.get(item);
        var state = review.item(item);
        boolean silent = state.isOpen() && !state.isWaiting(now);
        return prompt != null && !silent && prompt.asked(written, state.isOpen());
    }

    private boolean wasPosted(ItemId item) {
        var prompt = posted.get(item);
        return prompt != null && !prompt.postedAt().isAfter(written);
    }

    private Optional<ItemId> latest(Predicate<ItemId> which) {
        Function<ItemId, Instant> since =
                item -> Objects.requireNonNull(posted.get(item)).since();
        return review.pack().items().stream().map(Item::id).filter(which).max(Comparator.comparing(since));
    }
}
