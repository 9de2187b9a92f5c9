package dev.readiness.reminder;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** What of a review somebody has to see to: an item, written {@code Q3}, or a decision, written {@code D-2}. */
public record Subject(Kind kind, int number) implements Comparable<Subject> {
    private static final Pattern SHAPE = Pattern.compile("(Q|D-)([1-9]\\d{0,5})");
    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::kind).thenComparing(Subject::number);

    /** Items are asked, decisions are due. */
    public enum Kind {
        ITEM,
        DECISION
    }

    public Subject {
        if (number < 1) {
            throw new IllegalArgumentException("items and decisions count from 1, not from " + number);
        }
    }

    public static Subject item(int number) {
        return new Subject(Kind.ITEM, number);
    }

    public static Subject decision(int number) {
        return new Subject(Kind.DECISION, number);
    }

    /** Reads what {@link #toString()} writes; empty for anything else. */
    public static Optional<Subject> parse(String text) {
        var m = SHAPE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(m.group(2));
        return Optional.of(m.group(1).equals("Q") ? item(number) : decision(number));
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return (kind == Kind.ITEM ? "Q" : "D-") + number;
    }
}
