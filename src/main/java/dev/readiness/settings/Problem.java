package dev.readiness.settings;

import java.util.Comparator;
import java.util.List;

/** One mistake in what the operator wrote: where it is, and what is wrong and allowed there. */
public record Problem(Place where, String what) {
    /** A mistake in something that has no lines, such as a variable of the environment. */
    public Problem(String where, String what) {
        this(Place.whole(where), what);
    }

    /** The same mistakes, sorted by where they are. */
    static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::where))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
