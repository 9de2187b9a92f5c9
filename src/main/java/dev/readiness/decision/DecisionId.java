package dev.readiness.decision;

import java.util.Optional;
import java.util.regex.Pattern;

/** A decision's number inside its review, written {@code D-3}. */
public record DecisionId(int number) implements Comparable<DecisionId> {
    private static final Pattern SHAPE = Pattern.compile("(?i)D-?([1-9]\\d{0,5})");

    public DecisionId {
        if (number < 1) {
            throw new IllegalArgumentException("a decision's number starts at 1, not at " + number);
        }
    }

    /** Reads {@code D-3} or {@code d3}; empty for anything else. */
    public static Optional<DecisionId> parse(String typed) {
        var m = SHAPE.matcher(typed);
        return m.matches() ? Optional.of(new DecisionId(Integer.parseInt(m.group(1)))) : Optional.empty();
    }

    @Override
    public int compareTo(DecisionId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "D-" + number;
    }
}
