package dev.readiness.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** That day at 20:00 in Berlin; in Kathmandu and on Lord Howe it is the next. */
    private static final Instant EVENING = Instant.parse("2026-11-24T19:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "today,2026-11-24",
        "tomorrow,2026-11-25",
        "+2d,2026-11-26",
        "+1w,2026-12-01",
        "+3wd,2026-11-27",
        "+4wd,2026-11-30",
        "+0d,2026-11-24",
        "fri,2026-11-27",
        "FRIDAY,2026-11-27",
        "tue,2026-12-01",
        "2026-12-01,2026-12-01",
        "2028-02-29,2028-02-29",
        "tomorrow 10:00,2026-11-25"
    })
    void meansADaySeenFromToday(String typed, LocalDate day) {
        assertThat(When.parse(typed).orElseThrow().date(TODAY, WorkingDays.USUAL))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2d",
                "+2",
                "+d",
                "-1d",
                "+9999d",
                "+99999d",
                "2026-02-30",
                "2027-02-29",
                "2026-13-01",
                "32:99",
                "fr",
                "tomorrow 25:00",
                "tomorrow 10:00 please",
                "01.12.2026"
            })
    void isNotWhatNoDayIs(String typed) {
        assertThat(When.parse(typed)).isEmpty();
    }

    private static WorkingCalendar in(String zone, String... holidays) {
        var names = Arrays.stream(holidays).collect(Collectors.toMap(LocalDate::parse, day -> "holiday"));
        return new WorkingCalendar(
                ZoneId.of(zone), new WorkingDays(Weekdays.USUAL, new Holidays(names, Set.of())), WorkingHours.USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow 10:00,Europe/Berlin,2026-11-25T10:00+01:00[Europe/Berlin]",
        "tomorrow 10:00,Asia/Kathmandu,2026-11-26T10:00+05:45[Asia/Kathmandu]",
        "today,Europe/Berlin,2026-11-24T09:30+01:00[Europe/Berlin]",
        "today 23:59,Europe/Berlin,2026-11-24T23:59+01:00[Europe/Berlin]",
        "today,Australia/Lord_Howe,2026-11-25T09:30+11:00[Australia/Lord_Howe]",
        "fri,America/New_York,2026-11-27T09:30-05:00[America/New_York]",
        "+3wd,America/New_York,2026-11-30T09:30-05:00[America/New_York]",
        "+3wd 16:45,Europe/Berlin,2026-11-30T16:45+01:00[Europe/Berlin]",
        "+2d,UTC,2026-11-26T09:30Z[UTC]",
        "+1w,UTC,2026-12-01T09:30Z[UTC]",
        "2027-03-28 2:30,Europe/Berlin,2027-03-28T03:30+02:00[Europe/Berlin]",
        "2027-10-31 2:30,Europe/Berlin,2027-10-31T02:30+02:00[Europe/Berlin]",
        "2028-02-29,UTC,2028-02-29T09:30Z[UTC]"
    })
    void isMeantInTheCallersZoneAndCalendar(String typed, String zone, ZonedDateTime at) {
        var moment = When.meant(typed, in(zone, "2026-11-26"), EVENING).<ZonedDateTime>match(Moment::at, none -> null);

        assertThat(moment).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23|2026-11-23 is over",
                "2026-02-28|2026-02-28 is over",
                "0001-01-01|0001-01-01 is over",
                "today 19:00|2026-11-24 19:00 is over",
                "-1d|-1d is over",
                "yesterday|yesterday is over",
                "+9999d|+9999d is farther off than ten years",
                "+99999999d|+99999999d is farther off than ten years",
                "+3660wd|2040-12-04 is farther off than ten years",
                "9999-12-31|9999-12-31 is farther off than ten years",
                "2027-02-30|there is no such date as 2027-02-30",
                "2027-02-29|there is no such date as 2027-02-29",
                "2027-13-01|there is no such date as 2027-13-01",
                "tomorrow 25:00|there is no such time of day as 25:00: it is 0:00 to 23:59",
                "tomorrow 24:00|there is no such time of day as 24:00: it is 0:00 to 23:59",
                "32:99|there is no such time of day as 32:99: it is 0:00 to 23:59",
                "10:00|10:00 needs a day before it, such as today or tomorrow",
                "fri 10:00 sharp|only a time may follow a day, so “sharp” is too much",
                "30 february|“30” is no day: write +2d",
                "soon|“soon” is no day: write +2d"
            })
    void whatIsNoMomentIsRefusedWithTheReason(String typed, String reason) {
        var refused = When.meant(typed, in("Europe/Berlin"), EVENING)
                .<String>match(moment -> "understood as " + moment, NoMoment::inWords);

        assertThat(refused).startsWith(reason);
    }

    @Test
    void keepsTheTimeOfDay() {
        assertThat(When.parse("fri 9:30").orElseThrow().time()).isEqualTo(LocalTime.of(9, 30));
    }

    @Test
    void countsWorkingDaysOverTheWeekend() {
        var friday = LocalDate.of(2026, 11, 27);

        assertThat(WorkingDays.USUAL.after(friday, 1)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(WorkingDays.USUAL.between(friday, LocalDate.of(2026, 12, 1))).isEqualTo(2);
        assertThat(WorkingDays.USUAL.between(friday, friday)).isZero();
    }
}
