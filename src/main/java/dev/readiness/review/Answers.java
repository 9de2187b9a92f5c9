package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the items of a review are answered, and their answers taken back. */
public final class Answers {
    private Answers() {}

    /** By a press or a modal drawn at {@code seen}: whoever came first in between is not overwritten. */
    public static Answering drawn(Review review, ItemId item, Given given, Seen seen, PersonAt by) {
        return seen.isOvertakenBy(review.answer(item))
                ? new Answering.Overtaken(review, item)
                : typed(review, item, given, by);
    }

    /** By typed words, which mean the answer as it is now. */
    public static Answering typed(Review review, ItemId item, Given given, PersonAt by) {
        return said(review, item, given, null, by);
    }

    /** By a reply in the thread, or by its edit, which says the same anew. */
    public static Answering replied(Review review, ItemId item, Given given, MessageRef reply, PersonAt by) {
        return said(review, item, review.answer(item).inReply(reply, given), reply, by);
    }

    private static Answering said(Review review, ItemId item, Given given, @Nullable MessageRef reply, PersonAt by) {
        var current = review.answer(item);
        if (current.isSame(given)) {
            return new Answering.Unchanged(review, item);
        }
        var whole = current.whole(given);
        var lack = lack(review, item, whole);
        if (lack.isPresent() && !review.item(item).askedAgain()) {
            return new Answering.AskedAgain(
                    Change.of(review, new ItemEvent.AskedAgain(item), by), item, whole, lack.get());
        }
        var change = Change.of(
                review,
                new ItemEvent.Answered(
                        item,
                        current.choice(),
                        current.version() + 1,
                        whole.choice(),
                        whole.note(),
                        whole.evidence(),
                        reply),
                by);
        return new Answering.Answered(change.thenWalk(), item, current);
    }

    private static Optional<Lack> lack(Review review, ItemId id, Given whole) {
        return review.pack()
                .item(id)
                .flatMap(item -> WeakNote.lack(item, whole.choice(), whole.note(), whole.evidence()));
    }

    /** Takes the item's answer back to open, with its note and links. */
    public static Answering clear(Review review, ItemId item, PersonAt by) {
        var current = review.answer(item);
        if (current.isOpen()) {
            return new Answering.Unchanged(review, item);
        }
        var event = new ItemEvent.Cleared(item, current.choice(), current.version() + 1);
        return new Answering.Answered(Change.of(review, event, by).thenWalk(), item, current);
    }

    /** Leaves a note on the item, and adds links to its evidence; no change where the reply has left it already. */
    public static Change note(
            Review review, ItemId item, Prose text, List<Evidence> links, @Nullable MessageRef reply, PersonAt by) {
        if (reply != null && ReplyNotes.stands(review, item, reply, text)) {
            return Change.none(review, by);
        }
        var change = Change.of(review, new ItemEvent.Remarked(item, text, reply), by);
        return links.isEmpty() ? change : evidence(change, item, links);
    }

    /** Adds links to the item's evidence; no change where all are there already. */
    public static Change evidence(Change before, ItemId item, List<Evidence> links) {
        var current = before.review().answer(item);
        return current.evidence().containsAll(links)
                ? before
                : before.and(new ItemEvent.EvidenceAdded(item, current.version() + 1, links));
    }
}
