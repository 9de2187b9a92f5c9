package dev.readiness.review;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.EvidenceNeed;
import dev.readiness.checklist.Item;
import dev.readiness.people.Prose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A note that stands where evidence or a reason should and is none: that is still to come, or is somewhere else. */
final class WeakNote {
    private static final Set<String> WORDS = Set.of(
            "tbd",
            "tba",
            "tbc",
            "todo",
            "to do",
            "to be done",
            "to be defined",
            "to be decided",
            "to be determined",
            "to be confirmed",
            "to follow",
            "follows",
            "later",
            "soon",
            "pending",
            "wip",
            "in progress",
            "work in progress",
            "same",
            "same here",
            "same as above",
            "same as before",
            "as above",
            "as before",
            "see above",
            "ditto",
            "idem",
            "");
    private static final Set<String> CHOICE_AGAIN =
            Set.of("na", "n a", "not applicable", "does not apply", "doesn t apply");

    private WeakNote() {}

    /** What that answer to the item lacks, so that it is asked for; empty where nothing. */
    static Optional<Lack> lack(Item item, Choice choice, Prose note, List<Evidence> evidence) {
        if (choice == Choice.NOT_APPLICABLE && !isReason(note)) {
            return Optional.of(Lack.REASON);
        }
        boolean shows = item.evidence() != EvidenceNeed.REQUIRED || !evidence.isEmpty();
        return choice == Choice.YES && !shows && !note.isEmpty() && WORDS.contains(plain(note))
                ? Optional.of(Lack.EVIDENCE)
                : Optional.empty();
    }

    /** Whether the note says why an item does not apply. */
    static boolean isReason(Prose note) {
        var words = plain(note);
        return !WORDS.contains(words) && !CHOICE_AGAIN.contains(words);
    }

    /** Without case, and without what is no letter or digit around and between the words. */
    private static String plain(Prose note) {
        return note.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
