package dev.readiness.review;

import java.util.Optional;
import java.util.regex.Pattern;

/** A review's number in this installation, written {@code RR-12}. */
public record ReviewId(long number) implements Comparable<ReviewId> {
    private static final Pattern SHAPE = Pattern.compile("(?i)RR-([1-9]\\d{0,17})");

    public ReviewId {
        if (number < 1) {
            throw new IllegalArgumentException("a review's number starts at 1, not at " + number);
        }
    }

    /** Reads {@code RR-12} in upper or lower case; empty for anything else. */
    public static Optional<ReviewId> parse(String typed) {
        var m = SHAPE.matcher(typed);
        return m.matches() ? Optional.of(new ReviewId(Long.parseLong(m.group(1)))) : Optional.empty();
    }

    @Override
    public int compareTo(ReviewId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "RR-" + number;
    }
}
