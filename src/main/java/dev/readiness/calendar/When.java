package dev.readiness.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as people type it: {@code +2d}, {@code +3wd}, {@code +1w}, {@code fri}, {@code today}, {@code tomorrow} or
 * {@code 2026-12-01}, with a time of day or without. It means something only from a given day on, in a given zone.
 */
public record When(Day day, @Nullable LocalTime time) {
    /** What to say to someone whose text is no such day. */
    public static final String ALLOWED =
            "+2d (calendar days), +3wd (working days), +1w, a weekday such as fri, today, tomorrow, or a date such as"
                    + " 2026-12-01; a time may follow, such as tomorrow 10:00";

    private static final int FARTHEST_STEP = 3660;
    private static final Pattern STEP = Pattern.compile("\\+(\\d{1,4})(d|wd|w)");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");

    /** The part of a day without its time. */
    public sealed interface Day {
        LocalDate from(LocalDate today);
    }

    /** So many calendar days on. */
    public record CalendarDays(int days) implements Day {
        @Override
        public LocalDate from(LocalDate today) {
            return today.plusDays(days);
        }
    }

    /** So many working days on. */
    public record Working(int days) implements Day {
        @Override
        public LocalDate from(LocalDate today) {
            return WorkingDays.after(today, days);
        }
    }

    /** The next such weekday, never today. */
    public record Next(DayOfWeek weekday) implements Day {
        @Override
        public LocalDate from(LocalDate today) {
            return today.plusDays(1).with(TemporalAdjusters.nextOrSame(weekday));
        }
    }

    /** That date. */
    public record On(LocalDate date) implements Day {
        @Override
        public LocalDate from(LocalDate today) {
            return date;
        }
    }

    /** Reads what was typed; empty where it is no day, a day that does not exist, or farther off than ten years. */
    public static Optional<When> parse(String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        if (words.length > 2) {
            return Optional.empty();
        }
        var day = day(words[0]);
        if (words.length == 1 || day.isEmpty()) {
            return day.map(found -> new When(found, null));
        }
        return time(words[1]).map(time -> new When(day.get(), time));
    }

    /** A time of day such as {@code 9:30}; empty where there is no such time. */
    public static Optional<LocalTime> time(String typed) {
        return matched(TIME, typed, m -> LocalTime.of(number(m, 1), number(m, 2)));
    }

    private static Optional<Day> day(String word) {
        return switch (word) {
            case "today" -> Optional.of(new CalendarDays(0));
            case "tomorrow" -> Optional.of(new CalendarDays(1));
            default ->
                matched(STEP, word, When::step)
                        .or(() -> matched(
                                DATE, word, m -> new On(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)))))
                        .or(() -> weekday(word).map(Next::new));
        };
    }

    private static Day step(Matcher m) {
        int count = number(m, 1);
        var step = m.group(2).equals("w") ? new CalendarDays(7 * count) : new CalendarDays(count);
        if (step.days() > FARTHEST_STEP) {
            throw new DateTimeException("farther off than ten years");
        }
        return m.group(2).equals("wd") ? new Working(count) : step;
    }

    /** A weekday by its English name or the first letters of it, three at least. */
    public static Optional<DayOfWeek> weekday(String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(weekday -> word.length() >= 3
                        && weekday.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst();
    }

    private static <T> Optional<T> matched(Pattern shape, String word, Function<Matcher, T> reading) {
        var m = shape.matcher(word);
        try {
            return m.matches() ? Optional.of(reading.apply(m)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /** The calendar day meant, seen from {@code today}. */
    public LocalDate date(LocalDate today) {
        return day.from(today);
    }
}
