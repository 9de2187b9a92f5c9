package dev.readiness.rules;

import dev.readiness.risk.Cited;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** A fact that takes one value after the other while rules are tried. */
record Variable(Cited fact, List<Value> values) {
    /** One value: how it is said, and how it is put into a trial. */
    record Value(String words, Consumer<Trial> into) {
        @Override
        public String toString() {
            return words;
        }
    }

    Variable {
        values = List.copyOf(values);
    }

    int size() {
        return values.size();
    }

    void put(Trial trial, int value) {
        values.get(value).into().accept(trial);
    }

    /** Whether people change it by answering. */
    boolean isAnswer() {
        return fact.match(answer -> true, evidence -> true, decision -> false, () -> true, () -> false, () -> false);
    }

    /** The value that people can bring about without answering: a decision made, ownership accepted. */
    OptionalInt remedy() {
        boolean exists =
                fact.match(answer -> false, evidence -> false, decision -> true, () -> false, () -> false, () -> true);
        return exists ? OptionalInt.of(size() - 1) : OptionalInt.empty();
    }
}
