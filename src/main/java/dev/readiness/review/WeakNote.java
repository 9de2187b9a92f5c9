package dev.readiness.review;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.EvidenceNeed;
import dev.readiness.checklist.Item;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A note that stands where evidence should and shows none: it says that it is still to come, or is somewhere else. */
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

    private WeakNote() {}

    /** Whether that yes backs itself with such a note where the item requires evidence, and with nothing else. */
    static boolean stands(Item item, Choice choice, String note, List<Evidence> evidence) {
        return item.evidence() == EvidenceNeed.REQUIRED
                && choice == Choice.YES
                && evidence.isEmpty()
                && !note.isEmpty()
                && WORDS.contains(plain(note));
    }

    /** Without case, and without what is no letter or digit around and between the words. */
    private static String plain(String note) {
        return note.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
