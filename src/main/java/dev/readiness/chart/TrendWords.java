package dev.readiness.chart;

import dev.readiness.digest.Ages;
import dev.readiness.digest.Tally;
import dev.readiness.digest.Trend;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A trend in sentences, for those who do not see its picture. */
public final class TrendWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final List<String> AGES = List.of(
            "for less than a week", "for one to two weeks", "for two to four weeks", "for four weeks or longer");

    private TrendWords() {}

    /** From the day before there was anything on. */
    static Trend begun(Trend trend) {
        var days = trend.days();
        int first = 0;
        while (first < days.size() - 1 && days.get(first + 1).tally().equals(Tally.NONE)) {
            first++;
        }
        return days.isEmpty() || !days.get(0).tally().equals(Tally.NONE)
                ? trend
                : new Trend(days.subList(first, days.size()), trend.ages());
    }

    /** From when until when it goes. */
    static String span(Trend trend) {
        var first = day(first(trend).date());
        return trend.days().size() == 1
                ? first
                : first + " – " + day(last(trend).date());
    }

    static Trend.Day first(Trend trend) {
        return trend.days().get(0);
    }

    static Trend.Day last(Trend trend) {
        return trend.days().get(trend.days().size() - 1);
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** All that the picture shows; a trend has one day at least. */
    public static String describe(Trend all) {
        var trend = begun(all);
        return items(trend) + " " + risks(last(trend).tally().risks()) + " " + decisions(trend.ages());
    }

    private static String items(Trend trend) {
        var last = last(trend);
        if (trend.days().size() == 1) {
            return "On " + day(last.date()) + ", " + items(last.tally()) + ".";
        }
        return "From " + day(first(trend).date()) + " to " + day(last.date()) + ", answered items went from "
                + first(trend).tally().answered() + " to " + last.tally().answered() + ": " + items(last.tally()) + ".";
    }

    private static String items(Tally tally) {
        long all = (long) tally.answered() + tally.open();
        return tally.answered() + " of " + all + (all == 1 ? " item" : " items") + " answered, " + tally.open()
                + " open";
    }

    private static String risks(int risks) {
        return risks == 0 ? "No risk raised." : risks + (risks == 1 ? " risk raised." : " risks raised.");
    }

    private static String decisions(Ages ages) {
        var counts = List.of(ages.week(), ages.twoWeeks(), ages.fourWeeks(), ages.longer());
        long all = all(ages);
        if (all == 0) {
            return "No decision open.";
        }
        return all + (all == 1 ? " decision open: " : " decisions open: ")
                + IntStream.range(0, counts.size())
                        .filter(age -> counts.get(age) > 0)
                        .mapToObj(age -> counts.get(age) + " " + AGES.get(age))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    static long all(Ages ages) {
        return (long) ages.week() + ages.twoWeeks() + ages.fourWeeks() + ages.longer();
    }
}
