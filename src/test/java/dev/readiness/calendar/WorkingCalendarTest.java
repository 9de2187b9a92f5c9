package dev.readiness.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    /** Works Monday to Friday, 09:30 to 16:30, but not at Christmas and New Year. */
    private static WorkingCalendar in(String zone) {
        return new WorkingCalendar(ZoneId.of(zone), days("2026-12-25", "2026-12-28", "2027-01-01"), WorkingHours.USUAL);
    }

    private static WorkingDays days(String... holidays) {
        var names = Arrays.stream(holidays).collect(Collectors.toMap(LocalDate::parse, day -> "holiday"));
        return new WorkingDays(Weekdays.USUAL, new Holidays(names, Set.of(2026, 2027)));
    }

    @ParameterizedTest
    @CsvSource({
        // spring: what the clock skips comes later by what is skipped
        "Europe/Berlin,2027-03-28,02:30,2027-03-28T01:30:00Z",
        "Europe/Berlin,2027-03-28,01:59,2027-03-28T00:59:00Z",
        "Europe/Berlin,2027-03-28,03:00,2027-03-28T01:00:00Z",
        "Europe/Berlin,2027-03-28,09:30,2027-03-28T07:30:00Z",
        "America/New_York,2027-03-14,02:30,2027-03-14T07:30:00Z",
        "America/New_York,2027-03-14,09:30,2027-03-14T13:30:00Z",
        "Australia/Lord_Howe,2026-10-04,02:15,2026-10-03T15:45:00Z",
        "Australia/Lord_Howe,2026-10-04,02:30,2026-10-03T15:30:00Z",
        "Australia/Lord_Howe,2026-10-04,09:30,2026-10-03T22:30:00Z",
        "Africa/Cairo,2027-04-30,00:30,2027-04-29T22:30:00Z",
        // autumn: what the clock shows twice is the first of both
        "Europe/Berlin,2026-10-25,02:30,2026-10-25T00:30:00Z",
        "Europe/Berlin,2026-10-25,03:00,2026-10-25T02:00:00Z",
        "America/New_York,2026-11-01,01:30,2026-11-01T05:30:00Z",
        "America/New_York,2026-11-01,09:30,2026-11-01T14:30:00Z",
        "Australia/Lord_Howe,2027-04-04,01:45,2027-04-03T14:45:00Z",
        "Australia/Lord_Howe,2027-04-04,09:30,2027-04-03T23:00:00Z",
        // zones without summer time
        "Asia/Kathmandu,2027-03-28,02:30,2027-03-27T20:45:00Z",
        "Asia/Kathmandu,2026-10-25,09:30,2026-10-25T03:45:00Z",
        "UTC,2027-03-28,02:30,2027-03-28T02:30:00Z",
        "UTC,2028-02-29,09:30,2028-02-29T09:30:00Z"
    })
    void aTimeOnTheClockIsOneInstant(String zone, LocalDate date, LocalTime time, Instant instant) {
        assertThat(in(zone).at(date, time)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        // in hours, before, after, at both ends
        "Europe/Berlin,2026-11-24T10:00:00Z,2026-11-24T10:00:00Z",
        "Europe/Berlin,2026-11-24T04:00:00Z,2026-11-24T08:30:00Z",
        "Europe/Berlin,2026-11-24T08:30:00Z,2026-11-24T08:30:00Z",
        "Europe/Berlin,2026-11-24T15:29:59Z,2026-11-24T15:29:59Z",
        "Europe/Berlin,2026-11-24T15:30:00Z,2026-11-25T08:30:00Z",
        // weekends, holidays, the end of the year
        "Europe/Berlin,2026-11-27T20:00:00Z,2026-11-30T08:30:00Z",
        "Europe/Berlin,2026-12-24T16:00:00Z,2026-12-29T08:30:00Z",
        "Europe/Berlin,2026-12-31T20:00:00Z,2027-01-04T08:30:00Z",
        // over a change of the clock
        "Europe/Berlin,2027-03-26T18:00:00Z,2027-03-29T07:30:00Z",
        "Europe/Berlin,2026-10-23T18:00:00Z,2026-10-26T08:30:00Z",
        "America/New_York,2027-03-12T22:00:00Z,2027-03-15T13:30:00Z",
        "America/New_York,2026-10-30T22:00:00Z,2026-11-02T14:30:00Z",
        "Australia/Lord_Howe,2026-10-02T12:00:00Z,2026-10-04T22:30:00Z",
        "Australia/Lord_Howe,2027-04-02T12:00:00Z,2027-04-04T23:00:00Z",
        // it is another day there
        "Asia/Kathmandu,2026-11-24T20:00:00Z,2026-11-25T03:45:00Z",
        "Pacific/Kiritimati,2026-11-24T20:00:00Z,2026-11-24T20:00:00Z",
        "Pacific/Honolulu,2026-11-28T02:00:00Z,2026-11-28T02:00:00Z",
        "UTC,2028-02-28T17:00:00Z,2028-02-29T09:30:00Z"
    })
    void theNextWorkingInstantIsInHoursOnAWorkingDay(String zone, Instant from, Instant next) {
        assertThat(in(zone).nextWorking(from)).isEqualTo(next);
        assertThat(in(zone).isWorking(from)).isEqualTo(from.equals(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24,1,2026-11-25",
        "2026-11-24,0,2026-11-24",
        "2026-11-27,1,2026-11-30",
        "2026-11-28,1,2026-11-30",
        "2026-12-24,1,2026-12-29",
        "2026-12-24,4,2027-01-04",
        "2026-12-30,2,2027-01-04",
        "2028-02-28,1,2028-02-29",
        "2028-02-28,2,2028-03-01"
    })
    void workingDaysAreCountedForwards(LocalDate from, int count, LocalDate day) {
        var days = days("2026-12-25", "2026-12-28", "2027-01-01");

        assertThat(days.after(from, count)).isEqualTo(day);
        assertThat(days.between(from, day)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25,1,2026-11-24",
        "2026-11-30,1,2026-11-27",
        "2026-11-29,1,2026-11-27",
        "2026-12-29,1,2026-12-24",
        "2027-01-04,3,2026-12-29",
        "2028-03-01,1,2028-02-29"
    })
    void workingDaysAreCountedBackwards(LocalDate from, int count, LocalDate day) {
        assertThat(days("2026-12-25", "2026-12-28", "2027-01-01").before(from, count))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25,2026-11-25,2026-11-25",
        "2026-11-28,2026-11-27,2026-11-30",
        "2026-12-25,2026-12-24,2026-12-29",
        "2026-12-27,2026-12-24,2026-12-29",
        "2027-01-01,2026-12-31,2027-01-04"
    })
    void aDayOffGivesWayToTheWorkingDaysAroundIt(LocalDate day, LocalDate before, LocalDate after) {
        var days = days("2026-12-25", "2026-12-28", "2027-01-01");

        assertThat(days.onOrBefore(day)).isEqualTo(before);
        assertThat(days.onOrAfter(day)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,2026-11-24T08:30:00Z,2026-11-24T15:30:00Z,PT7H",
        "Europe/Berlin,2026-11-24T00:00:00Z,2026-11-24T23:00:00Z,PT7H",
        "Europe/Berlin,2026-11-24T14:30:00Z,2026-11-25T09:00:00Z,PT1H30M",
        "Europe/Berlin,2026-11-27T15:00:00Z,2026-11-30T09:30:00Z,PT1H30M",
        "Europe/Berlin,2026-12-24T08:30:00Z,2026-12-29T15:30:00Z,PT14H",
        "Europe/Berlin,2027-03-26T08:30:00Z,2027-03-29T14:30:00Z,PT14H",
        "Europe/Berlin,2026-11-28T08:30:00Z,2026-11-29T15:30:00Z,PT0S",
        "Europe/Berlin,2026-11-25T08:30:00Z,2026-11-24T15:30:00Z,PT0S",
        "Europe/Berlin,2026-11-25T08:30:00Z,2026-11-25T08:30:00Z,PT0S",
        "Australia/Lord_Howe,2027-04-01T22:30:00Z,2027-04-05T06:00:00Z,PT14H"
    })
    void onlyWorkingTimeIsCounted(String zone, Instant from, Instant until, Duration time) {
        assertThat(in(zone).workingTime(from, until)).isEqualTo(time);
    }

    @Test
    void hoursThatTheClockSkipsAreNoSlot() {
        var nights = new WorkingCalendar(
                ZoneId.of("Europe/Berlin"),
                new WorkingDays(Weekdays.parse("sun").orElseThrow(), Holidays.NONE),
                new WorkingHours(LocalTime.of(2, 0), LocalTime.of(3, 0)));

        assertThat(nights.slots(LocalDate.of(2027, 3, 28), 1)).isEmpty();
        assertThat(nights.nextWorking(Instant.parse("2027-03-27T12:00:00Z"))).isEqualTo("2027-04-04T00:00:00Z");
    }

    @Test
    void hoursThatTheClockShowsTwiceAreOneSlot() {
        var nights = new WorkingCalendar(
                ZoneId.of("Europe/Berlin"),
                new WorkingDays(Weekdays.parse("sun").orElseThrow(), Holidays.NONE),
                new WorkingHours(LocalTime.of(2, 0), LocalTime.of(2, 45)));

        assertThat(nights.slots(LocalDate.of(2026, 10, 25), 1)).singleElement().satisfies(slot -> {
            assertThat(slot.from()).isEqualTo("2026-10-25T00:00:00Z");
            assertThat(slot.until()).isEqualTo("2026-10-25T00:45:00Z");
        });
    }

    @Test
    void aDayThatAZoneSkippedHasNoSlot() {
        var apia = new WorkingCalendar(ZoneId.of("Pacific/Apia"), WorkingDays.USUAL, WorkingHours.USUAL);

        assertThat(apia.slots(LocalDate.of(2011, 12, 30), 1)).isEmpty();
        assertThat(apia.slots(LocalDate.of(2011, 12, 29), 1)).hasSize(1);
    }

    @Test
    void aDayIsCutIntoEqualSlots() {
        assertThat(in("UTC").slots(LocalDate.of(2026, 11, 24), 2))
                .extracting(Slot::from, Slot::until, Slot::number)
                .containsExactly(
                        tuple(Instant.parse("2026-11-24T09:30:00Z"), Instant.parse("2026-11-24T13:00:00Z"), 0),
                        tuple(Instant.parse("2026-11-24T13:00:00Z"), Instant.parse("2026-11-24T16:30:00Z"), 1));
    }
}
