package dev.readiness.slack.command;

import dev.readiness.checklist.Choice;
import dev.readiness.people.Prose;
import dev.readiness.review.Evidence;
import java.util.List;
import java.util.function.Function;

/** What one line of a reply says to one item. */
public sealed interface ReplyLine {
    /**
     * It answers the item; the rest of the line is the note, with its links as evidence.
     *
     * @param named whether the writer named it by its number, or it is the one in focus
     */
    record Answered(int item, boolean named, Choice choice, Prose note, List<Evidence> links) implements ReplyLine {
        public Answered {
            links = List.copyOf(links);
        }

        @Override
        public <T> T match(Function<Answered, T> answered, Function<Noted, T> noted, Function<Unread, T> unread) {
            return answered.apply(this);
        }
    }

    /**
     * It names the item and does not answer it: a note, links. Both are empty where only the item was named, such as
     * above a file: then the file is all there is to keep.
     */
    record Noted(int item, Prose note, List<Evidence> links) implements ReplyLine {
        public Noted {
            links = List.copyOf(links);
        }

        @Override
        public <T> T match(Function<Answered, T> answered, Function<Noted, T> noted, Function<Unread, T> unread) {
            return noted.apply(this);
        }
    }

    /** It was not understood, and nothing of it is kept. */
    record Unread(Prose line, Why why) implements ReplyLine {
        @Override
        public <T> T match(Function<Answered, T> answered, Function<Noted, T> noted, Function<Unread, T> unread) {
            return unread.apply(this);
        }
    }

    /** Why a line was not understood. */
    enum Why {
        /** It says yes and no, or yes with a but. */
        HEDGED,

        /** It asks. */
        QUESTION,

        /** It names no item, or says nothing to it. */
        UNCLEAR,

        /** It answers an item that the review does not have. */
        NO_SUCH_ITEM,

        /** It answers several items: each needs a line of its own. */
        SEVERAL_ITEMS,

        /** Another line of the same reply answers the same item otherwise. */
        CONTRADICTED
    }

    <T> T match(Function<Answered, T> answered, Function<Noted, T> noted, Function<Unread, T> unread);
}
