package dev.readiness.digest;

import java.util.Optional;

/** The number of a scheduled digest, as people type it. */
public record DigestId(long number) implements Comparable<DigestId> {
    private static final int LONGEST = 9;

    /** Reads {@code 2} or {@code #2}; empty for anything else. */
    public static Optional<DigestId> parse(String typed) {
        var digits = typed.startsWith("#") ? typed.substring(1) : typed;
        return digits.matches("[1-9][0-9]*") && digits.length() <= LONGEST
                ? Optional.of(new DigestId(Long.parseLong(digits)))
                : Optional.empty();
    }

    @Override
    public int compareTo(DigestId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
