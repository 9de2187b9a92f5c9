package dev.readiness.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Which days somebody works on: days of the week without holidays. */
public record WorkingDays(Set<DayOfWeek> week, Holidays holidays) {
    /** Monday to Friday, whoever it is. */
    public static final WorkingDays USUAL = new WorkingDays(Weekdays.USUAL, Holidays.NONE);

    public WorkingDays {
        week = Set.copyOf(week);
        if (week.isEmpty()) {
            throw new IllegalArgumentException("there is at least one working day in a week");
        }
    }

    public boolean isWorking(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && !holidays.isHoliday(day);
    }

    /** The day that many working days after {@code from}; {@code from} itself is not counted. */
    public LocalDate after(LocalDate from, int workingDays) {
        return walk(from, workingDays, 1);
    }

    /** The day that many working days before {@code from}; {@code from} itself is not counted. */
    public LocalDate before(LocalDate from, int workingDays) {
        return walk(from, workingDays, -1);
    }

    private LocalDate walk(LocalDate from, int workingDays, int direction) {
        var day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(direction);
            if (isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    /** That day, or the next working day where it is off. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorking(day) ? day : after(day, 1);
    }

    /** That day, or the working day before it where it is off. */
    public LocalDate onOrBefore(LocalDate day) {
        return isWorking(day) ? day : before(day, 1);
    }

    /** How many working days lie after {@code from}, up to and with {@code until}; 0 when {@code until} is not later. */
    public int between(LocalDate from, LocalDate until) {
        return (int) from.plusDays(1)
                .datesUntil(until.isAfter(from) ? until.plusDays(1) : from.plusDays(1))
                .filter(this::isWorking)
                .count();
    }
}
