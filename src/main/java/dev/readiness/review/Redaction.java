package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import org.jspecify.annotations.Nullable;

/** How what people wrote on an item is erased: choice, people and dates stay, and the journal still verifies. */
public final class Redaction {
    private Redaction() {}

    /**
     * The texts go from the store; the next review shows that once it is read from there.
     *
     * @param author whose texts go, wherever they stand; null for all texts
     */
    public static Change redact(Review review, ItemId item, @Nullable PersonId author, PersonAt by) {
        var event = new ItemEvent.Redacted(item, review.answer(item).version() + 1, author);
        return Change.of(review, event, by);
    }

    /** Whether the person wrote any of what stands on the item. */
    public static boolean isAuthor(Review review, ItemId item, PersonId person) {
        var state = review.item(item);
        var answered = state.answer().lastChange().map(PersonAt::person);
        return answered.filter(person::equals).isPresent()
                || state.remarks().stream()
                        .anyMatch(remark -> remark.by().person().equals(person))
                || state.candidates().stream()
                        .anyMatch(candidate -> candidate.by().person().equals(person));
    }
}
