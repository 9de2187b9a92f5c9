package dev.readiness.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The holidays of a region, each by its name.
 *
 * @param years the years that they are known for; in others no day is a holiday
 */
public record Holidays(Map<LocalDate, String> names, Set<Integer> years) {
    /** Nobody's: no day is a holiday. */
    public static final Holidays NONE = new Holidays(Map.of(), Set.of());

    private static final int NOTICE_DAYS = 90;

    public Holidays {
        names = Map.copyOf(names);
        years = Set.copyOf(years);
    }

    /** What is celebrated on that day. */
    public Optional<String> on(LocalDate day) {
        return Optional.ofNullable(names.get(day));
    }

    public boolean isHoliday(LocalDate day) {
        return names.containsKey(day);
    }

    /** Whether that day's year is known; where it is not, only weekends are days off. */
    public boolean know(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** The first year from today's on that isn't known, if the known years end within 90 days or have ended. */
    public Optional<Year> missingYear(LocalDate today) {
        var first = Year.from(today);
        while (years.contains(first.getValue())) {
            first = first.plusYears(1);
        }
        var lastKnown = first.atDay(1).minusDays(1);
        return lastKnown.isAfter(today.plusDays(NOTICE_DAYS)) ? Optional.empty() : Optional.of(first);
    }
}
