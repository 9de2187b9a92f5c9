package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import java.util.function.Function;

/** What came of answering or clearing an item. */
public sealed interface Answering {
    /** Done; {@code before} is what stood there until now. */
    record Answered(Change change, ItemId item, Answer before) implements Answering {
        @Override
        public <T> T match(
                Function<Answered, T> answered,
                Function<Unchanged, T> unchanged,
                Function<Overtaken, T> overtaken,
                Function<AskedAgain, T> askedAgain) {
            return answered.apply(this);
        }
    }

    /** The same was said already: nothing to do. */
    record Unchanged(Review review, ItemId item) implements Answering {
        @Override
        public <T> T match(
                Function<Answered, T> answered,
                Function<Unchanged, T> unchanged,
                Function<Overtaken, T> overtaken,
                Function<AskedAgain, T> askedAgain) {
            return unchanged.apply(this);
        }
    }

    /** Somebody else was first; the review holds what they said. */
    record Overtaken(Review review, ItemId item) implements Answering {
        @Override
        public <T> T match(
                Function<Answered, T> answered,
                Function<Unchanged, T> unchanged,
                Function<Overtaken, T> overtaken,
                Function<AskedAgain, T> askedAgain) {
            return overtaken.apply(this);
        }
    }

    /**
     * Something lacks: whoever said it is asked for that, once.
     *
     * @param given what would stand
     */
    record AskedAgain(Change change, ItemId item, Given given, Lack lack) implements Answering {
        @Override
        public <T> T match(
                Function<Answered, T> answered,
                Function<Unchanged, T> unchanged,
                Function<Overtaken, T> overtaken,
                Function<AskedAgain, T> askedAgain) {
            return askedAgain.apply(this);
        }
    }

    <T> T match(
            Function<Answered, T> answered,
            Function<Unchanged, T> unchanged,
            Function<Overtaken, T> overtaken,
            Function<AskedAgain, T> askedAgain);
}
