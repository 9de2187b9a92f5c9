package dev.readiness.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A part of somebody's working day in which one message may reach them.
 *
 * @param number counts the day's slots from 0
 * @param until not in the slot any more
 */
public record Slot(LocalDate date, int number, Instant from, Instant until) {
    public Slot {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a slot ends after it starts");
        }
    }

    /** The first instant of the slot that is not before {@code earliest}. */
    public Instant notBefore(Instant earliest) {
        return from.isBefore(earliest) ? earliest : from;
    }
}
