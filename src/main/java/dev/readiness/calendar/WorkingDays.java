package dev.readiness.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Which days count as working days: Monday to Friday. */
public final class WorkingDays {
    private WorkingDays() {}

    public static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day that many working days after {@code from}; {@code from} itself is not counted. */
    public static LocalDate after(LocalDate from, int workingDays) {
        var day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many working days lie after {@code from}, up to and with {@code until}; 0 when {@code until} is not later. */
    public static int between(LocalDate from, LocalDate until) {
        int count = 0;
        for (var day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            if (isWorking(day)) {
                count++;
            }
        }
        return count;
    }
}
