package dev.readiness.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** The hours of a day in which somebody may be addressed, on the clock of wherever they are; the end is not in them. */
public record WorkingHours(LocalTime from, LocalTime until) {
    /** What to say to someone whose text names no hours. */
    public static final String ALLOWED = "hours such as 09:30-16:30, which end on the day they start";

    /** The hours that hold unless a setting says otherwise. */
    public static final WorkingHours USUAL = new WorkingHours(LocalTime.of(9, 30), LocalTime.of(16, 30));

    public WorkingHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("working hours end after they start, not " + from + "-" + until);
        }
    }

    /** Reads hours such as {@code 9:30-16:30}; empty where the text names none. */
    public static Optional<WorkingHours> parse(String typed) {
        var ends = typed.strip().split("-", -1);
        if (ends.length != 2) {
            return Optional.empty();
        }
        var from = When.time(ends[0].strip());
        var until = When.time(ends[1].strip());
        boolean inOrder = from.isPresent() && until.isPresent() && from.get().isBefore(until.get());
        return inOrder ? Optional.of(new WorkingHours(from.get(), until.get())) : Optional.empty();
    }

    /** How long they are on the clock. */
    public Duration length() {
        return Duration.between(from, until);
    }

    @Override
    public String toString() {
        return from + "-" + until;
    }
}
