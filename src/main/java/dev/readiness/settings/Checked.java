package dev.readiness.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a file, or every mistake that was found in it.
 *
 * @param notes what is worth knowing and stops nothing
 */
public record Checked<T>(@Nullable T value, List<Problem> problems, List<Problem> notes) {
    public Checked {
        problems = Problem.inOrder(problems);
        notes = Problem.inOrder(notes);
        if ((value == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("either a value or problems");
        }
    }

    static <T> Checked<T> good(T value) {
        return new Checked<>(value, List.of(), List.of());
    }

    static <T> Checked<T> bad(List<Problem> problems) {
        return new Checked<>(null, problems, List.of());
    }

    /** Goes on where nothing is wrong so far. */
    <R> Checked<R> then(Function<T, Checked<R>> next) {
        return value == null
                ? new Checked<>(null, problems, notes)
                : next.apply(value).noting(notes);
    }

    /** The same with another value. */
    public <R> Checked<R> map(Function<T, R> change) {
        return then(known -> good(change.apply(known)));
    }

    /** The same with these notes before its own. */
    Checked<T> noting(List<Problem> more) {
        var all = new ArrayList<>(more);
        all.addAll(notes);
        return new Checked<>(value, problems, all);
    }

    /** The same with notes on its value, if it has one. */
    public Checked<T> noting(Function<T, List<Problem>> notesOn) {
        return value == null ? this : noting(notesOn.apply(value));
    }

    /** The value; only where there are no problems. */
    public T get() {
        if (value == null) {
            throw new IllegalStateException("there is no value, but problems: " + problems);
        }
        return value;
    }
}
