package dev.readiness.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A day as people type it: {@code +2d}, {@code +3wd}, {@code +1w}, {@code fri}, {@code today}, {@code tomorrow} or
 * {@code 2026-12-01}, with a time of day or without. It means something only from a given instant on, in somebody's
 * calendar.
 */
public record When(Day day, @Nullable LocalTime time) {
    /** What to say to someone whose text is no such day. */
    public static final String ALLOWED =
            "+2d (calendar days), +3wd (working days), +1w, a weekday such as fri, today, tomorrow, or a date such as"
                    + " 2026-12-01; a time may follow, such as tomorrow 10:00";

    static final int FARTHEST_DAYS = 3660;

    /** The part of a day without its time. */
    public sealed interface Day {
        LocalDate from(LocalDate today, WorkingDays days);
    }

    /** So many calendar days on. */
    public record CalendarDays(int days) implements Day {
        @Override
        public LocalDate from(LocalDate today, WorkingDays working) {
            return today.plusDays(days);
        }
    }

    /** So many working days on. */
    public record Working(int days) implements Day {
        @Override
        public LocalDate from(LocalDate today, WorkingDays working) {
            return working.after(today, days);
        }
    }

    /** The next such weekday, never today. */
    public record Next(DayOfWeek weekday) implements Day {
        @Override
        public LocalDate from(LocalDate today, WorkingDays working) {
            return today.plusDays(1).with(TemporalAdjusters.nextOrSame(weekday));
        }
    }

    /** That date. */
    public record On(LocalDate date) implements Day {
        @Override
        public LocalDate from(LocalDate today, WorkingDays working) {
            return date;
        }
    }

    /** What came of reading a text. */
    public sealed interface Reading {
        record Understood(When when) implements Reading {
            @Override
            public <T> T match(Function<Understood, T> understood, Function<NoMoment, T> refused) {
                return understood.apply(this);
            }
        }

        record Refused(NoMoment why) implements Reading {
            @Override
            public <T> T match(Function<Understood, T> understood, Function<NoMoment, T> refused) {
                return refused.apply(why);
            }
        }

        <T> T match(Function<Understood, T> understood, Function<NoMoment, T> refused);
    }

    /** Reads what was typed, or says why it is no day. */
    public static Reading read(String typed) {
        return WhenText.read(typed);
    }

    /** Reads what was typed; empty where it is no day, a day that does not exist, or farther off than ten years. */
    public static Optional<When> parse(String typed) {
        return read(typed).match(understood -> Optional.of(understood.when()), refused -> Optional.empty());
    }

    /** A time of day such as {@code 9:30}; empty where there is no such time. */
    public static Optional<LocalTime> time(String typed) {
        return WhenText.time(typed);
    }

    /** A weekday by its English name or the first letters of it, three at least. */
    public static Optional<DayOfWeek> weekday(String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(weekday -> word.length() >= 3
                        && weekday.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst();
    }

    /** What was typed, as it is meant by somebody with that calendar at that instant. */
    public static Meant meant(String typed, WorkingCalendar calendar, Instant now) {
        return read(typed).match(understood -> understood.when().in(calendar, now), refused -> refused);
    }

    /** The moment meant by somebody with that calendar at that instant; none where it is over or too far off. */
    public Meant in(WorkingCalendar calendar, Instant now) {
        var today = calendar.dateAt(now);
        var date = day.from(today, calendar.days());
        var at = calendar.at(date, time == null ? calendar.hours().from() : time);
        boolean over = date.isBefore(today) || (time != null && !at.isAfter(now));
        if (over) {
            return new NoMoment(NoMoment.Why.OVER, time == null ? date.toString() : date + " " + time);
        }
        return date.isAfter(today.plusDays(FARTHEST_DAYS))
                ? new NoMoment(NoMoment.Why.TOO_FAR, date.toString())
                : new Moment(date, time != null, at.atZone(calendar.zone()));
    }

    /** The calendar day meant, seen from {@code today}, by somebody who works on those days. */
    public LocalDate date(LocalDate today, WorkingDays days) {
        return day.from(today, days);
    }
}
