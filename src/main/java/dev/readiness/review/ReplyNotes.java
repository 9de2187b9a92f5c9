package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import java.util.List;
import java.util.stream.Stream;

/** What a reply left as notes on an item, and what becomes of them once the reply is edited. */
public final class ReplyNotes {
    private ReplyNotes() {}

    /** Whether the reply noted on the item something else than it does now; what was erased is not written anew. */
    public static boolean areOutdated(Review review, ItemId item, MessageRef reply, List<Prose> now) {
        var noted = texts(review, item, reply);
        boolean erased = noted.contains(Prose.REDACTED) && !now.isEmpty();
        return !noted.isEmpty() && !erased && !noted.equals(now);
    }

    /** Whether the note is there already, or was erased since. */
    static boolean stands(Review review, ItemId item, MessageRef reply, Prose text) {
        var noted = texts(review, item, reply);
        return noted.contains(text) || noted.contains(Prose.REDACTED);
    }

    /** The reply's notes go with the links that came in them; what somebody else refers to stays. */
    public static Change takeBack(Review review, ItemId item, MessageRef reply, PersonAt by) {
        var change = Change.none(review, by);
        var written = review.item(item).notedIn(reply).stream().map(Remark::by).distinct();
        for (var one : written.toList()) {
            change = change.and(new ItemEvent.RemarkTakenBack(item, one));
        }
        var left = change.review().item(item);
        var shared = left.answer().lacking(review.answer(item).evidence()).stream()
                .filter(link ->
                        words(left).anyMatch(words -> words.contains(link.link().text())))
                .toList();
        return Answers.evidence(change, item, shared);
    }

    private static Stream<String> words(ItemState state) {
        return Stream.concat(
                        Stream.of(state.answer().note()),
                        state.remarks().stream().map(Remark::text))
                .map(Prose::text);
    }

    private static List<Prose> texts(Review review, ItemId item, MessageRef reply) {
        return review.item(item).notedIn(reply).stream().map(Remark::text).toList();
    }
}
