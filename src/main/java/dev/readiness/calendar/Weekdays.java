package dev.readiness.calendar;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Days of the week as people write them: {@code mon-fri}, {@code sun-thu}, {@code mon,wed,fri}. */
public final class Weekdays {
    /** What to say to someone whose text names no days. */
    public static final String ALLOWED = "days such as mon-fri, sun-thu or mon,wed,fri";

    /** Monday to Friday. */
    public static final Set<DayOfWeek> USUAL = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private Weekdays() {}

    /** Reads the days; empty where a part of the text is none. */
    public static Optional<Set<DayOfWeek>> parse(String typed) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var part : typed.strip().split(",", -1)) {
            if (!add(days, part.strip().split("-", -1))) {
                return Optional.empty();
            }
        }
        return Optional.of(Set.copyOf(days));
    }

    private static boolean add(Set<DayOfWeek> days, String[] ends) {
        var first = When.weekday(ends[0]);
        var last = When.weekday(ends[ends.length - 1]);
        if (ends.length > 2 || first.isEmpty() || last.isEmpty()) {
            return false;
        }
        for (var day = first.get(); day != last.get(); day = day.plus(1)) {
            days.add(day);
        }
        days.add(last.get());
        return true;
    }
}
