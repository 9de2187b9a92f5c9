package dev.readiness.settings;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.Holidays;
import dev.readiness.calendar.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HolidayFilesTest {
    private static final String GOOD = """
            region: xx
            title: Nowhere
            source: made up
            years: [2026]
            holidays:
              - { date: 2026-01-01, name: New Year }
              - { date: 2026-12-25, name: Christmas }
            """;

    private static final Map<Region, Holidays> SHIPPED =
            new HolidayFiles().load(Path.of("config/holidays")).get();

    @ParameterizedTest
    @MethodSource("shippedYears")
    void germanysAreThoseThatAllStatesShare(int year) {
        var easter = easter(year);
        var days = days(year, "01-01", "05-01", "10-03", "12-25", "12-26");
        days.addAll(Set.of(easter.minusDays(2), easter.plusDays(1), easter.plusDays(39), easter.plusDays(50)));

        assertThat(shipped("de", year)).isEqualTo(days);
    }

    @ParameterizedTest
    @MethodSource("shippedYears")
    void englandsMoveFromWeekendsToTheNextFreeDays(int year) {
        var easter = easter(year);
        var days = new TreeSet<LocalDate>(Set.of(easter.minusDays(2), easter.plusDays(1)));
        days.add(nth(1, MONDAY, year, 5));
        days.add(LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)));
        days.add(LocalDate.of(year, 8, 1).with(lastInMonth(MONDAY)));
        for (var fixed : days(year, "01-01", "12-25", "12-26")) {
            var day = fixed;
            while (isWeekend(day) || days.contains(day)) {
                day = day.plusDays(1);
            }
            days.add(day);
        }

        assertThat(shipped("gb", year)).isEqualTo(days);
    }

    @ParameterizedTest
    @MethodSource("shippedYears")
    void americasAreObservedOnTheNearestWeekday(int year) {
        var days = new TreeSet<LocalDate>(Set.of(
                nth(3, MONDAY, year, 1),
                nth(3, MONDAY, year, 2),
                LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)),
                nth(1, MONDAY, year, 9),
                nth(2, MONDAY, year, 10),
                nth(4, DayOfWeek.THURSDAY, year, 11)));
        var fixed = days(year, "01-01", "06-19", "07-04", "11-11", "12-25");
        fixed.add(LocalDate.of(year + 1, 1, 1));
        for (var day : fixed) {
            days.add(day);
            days.add(
                    day.getDayOfWeek() == SATURDAY
                            ? day.minusDays(1)
                            : day.getDayOfWeek() == SUNDAY ? day.plusDays(1) : day);
        }
        days.removeIf(day -> day.getYear() != year);

        assertThat(shipped("us", year)).isEqualTo(days);
    }

    @ParameterizedTest
    @MethodSource("shippedYears")
    void japansHaveSubstitutesForSundaysAndADayBetweenTwo(int year) {
        var days = days(year, "01-01", "02-11", "02-23", "04-29", "05-03", "05-04", "05-05", "08-11", "11-03", "11-23");
        days.addAll(Set.of(
                LocalDate.of(year, 3, equinox(20.8431, year)),
                LocalDate.of(year, 9, equinox(23.2488, year)),
                nth(2, MONDAY, year, 1),
                nth(3, MONDAY, year, 7),
                nth(3, MONDAY, year, 9),
                nth(2, MONDAY, year, 10)));
        var all = new TreeSet<>(days);
        for (var day : days) {
            if (day.getDayOfWeek() == SUNDAY) {
                var substitute = day;
                while (all.contains(substitute)) {
                    substitute = substitute.plusDays(1);
                }
                all.add(substitute);
            }
            if (days.contains(day.plusDays(2)) && !days.contains(day.plusDays(1))) {
                all.add(day.plusDays(1));
            }
        }

        assertThat(shipped("jp", year)).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "de,2026-05-14,Christi Himmelfahrt",
        "de,2027-03-26,Karfreitag",
        "gb,2026-12-28,Boxing Day (substitute day)",
        "gb,2027-12-27,Christmas Day (substitute day)",
        "gb,2028-01-03,New Year's Day (substitute day)",
        "gb,2028-12-26,Boxing Day",
        "us,2026-07-03,Independence Day (observed)",
        "us,2026-11-26,Thanksgiving Day",
        "us,2027-12-31,New Year's Day 2028 (observed)",
        "us,2028-11-10,Veterans Day (observed)",
        "us,2030-11-28,Thanksgiving Day",
        "de,2030-04-22,Ostermontag",
        "jp,2026-05-06,休日 (substitute for 憲法記念日)",
        "jp,2026-09-22,休日 (citizens' holiday)",
        "jp,2027-03-22,休日 (substitute for 春分の日)",
        "jp,2028-09-22,秋分の日",
        "jp,2029-04-30,休日 (substitute for 昭和の日)",
        "jp,2030-05-06,休日 (substitute for こどもの日)"
    })
    void eachShippedDayHasItsName(String region, LocalDate day, String name) {
        assertThat(SHIPPED.get(new Region(region)).on(day)).contains(name);
    }

    @Test
    void theShippedRegionsKnowFiveYearsAndSayWhereFrom() throws IOException {
        assertThat(SHIPPED.keySet()).extracting(Region::code).containsExactlyInAnyOrder("de", "gb", "us", "jp");
        for (var region : SHIPPED.keySet()) {
            assertThat(SHIPPED.get(region).years()).containsExactlyInAnyOrder(2026, 2027, 2028, 2029, 2030);
            assertThat(Files.readString(Path.of("config/holidays/" + region + ".yaml")))
                    .containsPattern("source: .{20,}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region: xx|region: XX|:1:9: |starting with a letter",
                "region: xx|reg: xx|:1:1: |unknown key “reg”",
                "source: made up|source: ''|:3:9: |nothing stands here",
                "years: [2026]|years: [2025]|:4:8: |2026-01-01 is in a year that is not named here",
                "date: 2026-01-01|date: 2026-02-30|:6:13: |there is no such date as 2026-02-30",
                "date: 2026-01-01|date: 1.1.2026|:6:13: |a date such as 2026-12-25",
                "date: 2026-01-01|date: 2026-12-25|:7:13: |the day 2026-12-25 stands twice",
                "name: New Year|nam: New Year|:6:25: |did you mean “name”?"
            })
    void eachMistakeIsNamedWithItsPlace(String good, String bad, String place, String what, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("xx.yaml"), GOOD.replace(good, bad));

        assertThat(new HolidayFiles().load(folder).problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem).contains("xx.yaml" + place, what));
    }

    @Test
    void twoFilesMayNotHoldTheSameRegion(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), GOOD);
        Files.writeString(folder.resolve("b.yaml"), GOOD);

        assertThat(new HolidayFiles().load(folder).problems())
                .extracting(Problem::what)
                .containsExactly("another file holds the region “xx” already");
    }

    @Test
    void whereThereIsNoFolderThereAreNoHolidays(@TempDir Path folder) {
        assertThat(new HolidayFiles().load(folder.resolve("none")).get()).isEmpty();
    }

    private static IntStream shippedYears() {
        return IntStream.rangeClosed(2026, 2030);
    }

    private static Set<LocalDate> shipped(String region, int year) {
        return SHIPPED.get(new Region(region)).names().keySet().stream()
                .filter(day -> day.getYear() == year)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> days(int year, String... monthAndDay) {
        return Set.of(monthAndDay).stream()
                .map(day -> LocalDate.parse(year + "-" + day))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static LocalDate nth(int ordinal, DayOfWeek day, int year, int month) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    }

    /** The day of the month of an equinox in Japan, by the usual formula for 1980 to 2099; {@code in1980} starts it. */
    private static int equinox(double in1980, int year) {
        int since = year - 1980;
        return (int) (in1980 + 0.242194 * since - Math.floorDiv(since, 4));
    }

    /** The Sunday after the first full moon of spring, by golden number and epact. */
    private static LocalDate easter(int year) {
        int golden = year % 19 + 1;
        int century = year / 100 + 1;
        int epact = Math.floorMod(11 * golden + 20 + (8 * century + 5) / 25 - 5 - (3 * century / 4 - 12), 30);
        int age = epact == 24 || (epact == 25 && golden > 11) ? epact + 1 : epact;
        int full = 44 - age < 21 ? 74 - age : 44 - age;
        var moon = LocalDate.of(year, 3, 1).plusDays(full - 1);
        return moon.plusDays(7 - moon.getDayOfWeek().getValue() % 7);
    }
}
