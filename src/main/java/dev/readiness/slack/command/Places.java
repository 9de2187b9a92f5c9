package dev.readiness.slack.command;

import dev.readiness.review.ReviewId;
import dev.readiness.usecase.ItemRef;
import dev.readiness.usecase.ReviewRef;
import java.util.Set;
import java.util.function.Predicate;

/** Tells a review from an item where the review may be left out. */
final class Places {
    private final Set<String> itemIds;

    /** @param itemIds the ids of all items of all packages, to tell them from workloads */
    Places(Set<String> itemIds) {
        this.itemIds = itemIds;
    }

    /** A review, if one stands here. */
    static ReviewRef optionalReview(Words words) {
        return References.isReview(words.peek()) ? References.review(words.next()) : new ReviewRef.Here();
    }

    /** A review, if there is another word behind it that fits. */
    static ReviewRef reviewBefore(Words words, Predicate<Word> fits) {
        boolean named = References.isReview(words.peek()) && fits.test(words.peek(1));
        return named ? References.review(words.next()) : new ReviewRef.Here();
    }

    /** A review, if there are two words. */
    static ReviewRef reviewBeforeLast(Words words) {
        return reviewBefore(words, behind -> !behind.isEnd());
    }

    /** A review, if it is named, and an item; more may follow. */
    Place reviewAndItem(Words words) {
        var first = words.peek();
        boolean named = ReviewId.parse(first.text()).isPresent() || (!isItem(first) && isItem(words.peek(1)));
        return place(words, named);
    }

    /** The same, where the word behind the item is known by its look. */
    Place reviewAndItem(Words words, Predicate<Word> behindItem) {
        boolean named = !behindItem.test(words.peek(1)) && behindItem.test(words.peek(2));
        return named ? place(words, true) : reviewAndItem(words);
    }

    /** A review, if it is named before a decision, a risk or an item. */
    ReviewRef reviewBeforeOne(Words words) {
        var first = words.peek();
        if (References.isNumbered(first) || References.isClosing(first)) {
            return new ReviewRef.Here();
        }
        boolean named = References.isNumbered(words.peek(1))
                || References.isClosing(words.peek(1))
                || ReviewId.parse(first.text()).isPresent()
                || (!isItem(first) && isItem(words.peek(1)));
        return named ? References.review(words.next()) : new ReviewRef.Here();
    }

    private static Place place(Words words, boolean named) {
        var review = named ? References.review(words.next()) : new ReviewRef.Here();
        return new Place(review, References.item(words.next()));
    }

    /** Whether the word names an item beyond doubt. */
    boolean isItem(Word word) {
        return ItemRef.isNumber(word.key()) || itemIds.contains(word.key());
    }
}
