package dev.readiness.calendar;

import dev.readiness.calendar.When.CalendarDays;
import dev.readiness.calendar.When.Day;
import dev.readiness.calendar.When.Next;
import dev.readiness.calendar.When.On;
import dev.readiness.calendar.When.Reading;
import dev.readiness.calendar.When.Working;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and times as people type them. */
final class WhenText {
    private static final Pattern STEP = Pattern.compile("\\+(\\d{1,4})(d|wd|w)");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final Pattern NEXT = Pattern.compile("^next\\s+(?=mon|tue|wed|thu|fri|sat|sun)");
    private static final Pattern LONG_STEP = Pattern.compile("\\+\\d+(d|wd|w)");
    private static final Pattern BACK = Pattern.compile("-\\d+(d|wd|w)|yesterday");

    private WhenText() {}

    static Reading read(String typed) {
        var words = NEXT.matcher(typed.strip().toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .split("\\s+", -1);
        if (words.length > 2) {
            return refused(NoMoment.Why.MORE_THAN_A_TIME, words[2]);
        }
        var day = day(words[0]);
        if (day.isEmpty()) {
            return refused(whyNoDay(words[0]), words[0]);
        }
        return words.length == 1
                ? new Reading.Understood(new When(day.get(), null))
                : time(words[1])
                        .<Reading>map(time -> new Reading.Understood(new When(day.get(), time)))
                        .orElseGet(() -> refused(NoMoment.Why.NO_SUCH_TIME, words[1]));
    }

    static Optional<LocalTime> time(String typed) {
        return matched(TIME, typed, m -> LocalTime.of(number(m, 1), number(m, 2)));
    }

    private static Optional<Day> day(String word) {
        return switch (word) {
            case "today" -> Optional.of(new CalendarDays(0));
            case "tomorrow" -> Optional.of(new CalendarDays(1));
            default ->
                matched(STEP, word, WhenText::step)
                        .or(() -> matched(
                                DATE, word, m -> new On(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)))))
                        .or(() -> When.weekday(word).map(Next::new));
        };
    }

    private static NoMoment.Why whyNoDay(String word) {
        if (TIME.matcher(word).matches()) {
            return time(word).isPresent() ? NoMoment.Why.TIME_WITHOUT_DAY : NoMoment.Why.NO_SUCH_TIME;
        }
        if (DATE.matcher(word).matches()) {
            return NoMoment.Why.NO_SUCH_DATE;
        }
        if (BACK.matcher(word).matches()) {
            return NoMoment.Why.OVER;
        }
        return LONG_STEP.matcher(word).matches() ? NoMoment.Why.TOO_FAR : NoMoment.Why.NO_DAY;
    }

    private static Reading refused(NoMoment.Why why, String word) {
        return new Reading.Refused(new NoMoment(why, word));
    }

    private static Day step(Matcher m) {
        int count = number(m, 1);
        var step = m.group(2).equals("w") ? new CalendarDays(7 * count) : new CalendarDays(count);
        if (step.days() > When.FARTHEST_DAYS) {
            throw new DateTimeException("farther off than ten years");
        }
        return m.group(2).equals("wd") ? new Working(count) : step;
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
}
