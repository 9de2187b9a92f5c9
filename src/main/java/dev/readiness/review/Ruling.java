package dev.readiness.review;

import dev.readiness.decision.DecisionId;
import java.util.List;
import java.util.function.Function;

/** What came of deciding, dropping or revising a decision. */
public sealed interface Ruling {
    /** Done; the change is none where the same stood there already. */
    record Made(Change change) implements Ruling {
        @Override
        public <T> T match(
                Function<Made, T> made,
                Function<Overtaken, T> overtaken,
                Function<Ended, T> ended,
                Function<Circular, T> circular) {
            return made.apply(this);
        }
    }

    /** Somebody else was first; the review holds what they said. */
    record Overtaken(Review review, DecisionId decision) implements Ruling {
        @Override
        public <T> T match(
                Function<Made, T> made,
                Function<Overtaken, T> overtaken,
                Function<Ended, T> ended,
                Function<Circular, T> circular) {
            return overtaken.apply(this);
        }
    }

    /** The decision has ended, so that cannot be done to it. */
    record Ended(Review review, DecisionId decision) implements Ruling {
        @Override
        public <T> T match(
                Function<Made, T> made,
                Function<Overtaken, T> overtaken,
                Function<Ended, T> ended,
                Function<Circular, T> circular) {
            return ended.apply(this);
        }
    }

    /** The decision would wait for itself; {@code way} is the way from it back to it. */
    record Circular(Review review, List<DecisionId> way) implements Ruling {
        public Circular {
            way = List.copyOf(way);
        }

        @Override
        public <T> T match(
                Function<Made, T> made,
                Function<Overtaken, T> overtaken,
                Function<Ended, T> ended,
                Function<Circular, T> circular) {
            return circular.apply(this);
        }
    }

    <T> T match(
            Function<Made, T> made,
            Function<Overtaken, T> overtaken,
            Function<Ended, T> ended,
            Function<Circular, T> circular);
}
