package dev.readiness.reminder;

import java.util.Comparator;

/** One thing of one review that somebody has to see to, written {@code RR-12 Q3}. */
public record DutyId(long review, Subject subject) implements Comparable<DutyId> {
    private static final Comparator<DutyId> ORDER =
            Comparator.comparingLong(DutyId::review).thenComparing(DutyId::subject);

    @Override
    public int compareTo(DutyId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "RR-" + review + " " + subject;
    }
}
