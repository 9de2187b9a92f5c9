package dev.readiness.slack.view;

import dev.readiness.checklist.Item;
import dev.readiness.review.Given;
import dev.readiness.review.Lack;

/** How people are asked, once, for what their answer lacks. */
final class OnceMore {
    private OnceMore() {}

    /** To whoever typed the answer, or pressed a button beside their reply. */
    static String reply(int number, Item item, Given given, Lack lack) {
        return switch (lack) {
            case EVIDENCE ->
                "Q" + number + " wants evidence, and "
                        + Escape.typed(given.note().text())
                        + " shows none. Nothing was changed." + good(item)
                        + "\nAnswer once more with a link, or say the same again: it then counts as *Yes* without"
                        + " evidence.";
            case REASON ->
                "*Not applicable* on Q" + number + " wants a reason, and "
                        + givesNone(given.note().text())
                        + ". Nothing was changed.\nAnswer once more and say why it does not apply, or say the same"
                        + " again: it then counts as *Not applicable* without a reason.";
        };
    }

    /** On top of the form that holds the answer. */
    static String form(String note, Lack lack) {
        return switch (lack) {
            case EVIDENCE ->
                "*This question wants evidence,* and " + Escape.typed(note)
                        + " shows none. Add a link below; *Submit* as it is answers without evidence.";
            case REASON ->
                "*Not applicable wants a reason,* and " + givesNone(note)
                        + ". Say below why it does not apply; *Submit* as it is answers without a reason.";
        };
    }

    /** Beside the question whether a reply is an answer. */
    static String candidate(Item item, Lack lack) {
        return switch (lack) {
            case EVIDENCE ->
                "This question wants evidence, and that shows none: reply once more with a link or a file, or press"
                        + " *Yes* to answer without." + good(item);
            case REASON ->
                "Not applicable wants a reason, and that gives none: reply once more with why it does not apply, or"
                        + " press *Not applicable* to answer without.";
        };
    }

    private static String givesNone(String note) {
        return note.isEmpty() ? "none is given" : Escape.typed(note) + " gives none";
    }

    private static String good(Item item) {
        return item.goodEvidence().isEmpty() ? "" : "\n*Good evidence*  " + Escape.text(item.goodEvidence());
    }
}
