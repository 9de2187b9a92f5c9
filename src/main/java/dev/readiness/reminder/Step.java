package dev.readiness.reminder;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One nudge of a course.
 *
 * @param number working days from the due day, negative before it; working days since an item was asked; or the number of
 *     the week
 * @param date the owner's working day that it belongs to
 * @param from the beginning of the owner's hours on that day
 */
public record Step(int number, LocalDate date, Instant from) {}
