package dev.readiness.settings;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was read from a file, or every mistake that was found in it. */
public record Checked<T>(@Nullable T value, List<Problem> problems) {
    public Checked {
        problems = List.copyOf(problems);
        if ((value == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("either a value or problems");
        }
    }

    static <T> Checked<T> good(T value) {
        return new Checked<>(value, List.of());
    }

    static <T> Checked<T> bad(List<Problem> problems) {
        return new Checked<>(null, problems);
    }

    /** Goes on where nothing is wrong so far. */
    <R> Checked<R> then(Function<T, Checked<R>> next) {
        return value == null ? bad(problems) : next.apply(value);
    }

    /** The same with another value. */
    public <R> Checked<R> map(Function<T, R> change) {
        return then(known -> good(change.apply(known)));
    }

    /** The value; only where there are no problems. */
    public T get() {
        if (value == null) {
            throw new IllegalStateException("there is no value, but problems: " + problems);
        }
        return value;
    }
}
