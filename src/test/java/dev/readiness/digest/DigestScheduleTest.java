package dev.readiness.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.Weekdays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestScheduleTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private static DigestSchedule schedule(String days, LocalTime time, String zone) {
        return new DigestSchedule(Weekdays.parse(days).orElseThrow(), time, ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mon-fri|09:00|Europe/Berlin|2026-11-24T07:59:59Z|2026-11-24T08:00:00Z",
                "mon-fri|09:00|Europe/Berlin|2026-11-24T08:00:00Z|2026-11-25T08:00:00Z",
                "mon-fri|09:00|Europe/Berlin|2026-11-27T08:00:00Z|2026-11-30T08:00:00Z",
                "mon|09:00|Europe/Berlin|2026-11-24T08:00:00Z|2026-11-30T08:00:00Z",
                "mon,wed|16:30|America/New_York|2026-11-24T00:00:00Z|2026-11-25T21:30:00Z",
                "mon|08:00|Asia/Kathmandu|2026-11-22T20:00:00Z|2026-11-23T02:15:00Z",
                "sun|23:59|UTC|2026-11-22T23:59:00Z|2026-11-29T23:59:00Z",
                "tue|00:00|UTC|2028-02-28T12:00:00Z|2028-02-29T00:00:00Z",
                "fri|09:00|Europe/London|2026-12-31T12:00:00Z|2027-01-01T09:00:00Z",
                "mon-sun|02:30|Europe/Berlin|2027-03-27T12:00:00Z|2027-03-28T01:30:00Z",
                "mon-sun|02:30|Europe/Berlin|2027-03-28T01:30:00Z|2027-03-29T00:30:00Z",
                "mon-sun|02:30|Europe/Berlin|2026-10-24T12:00:00Z|2026-10-25T00:30:00Z",
                "mon-sun|02:30|Europe/Berlin|2026-10-25T00:30:00Z|2026-10-26T01:30:00Z",
                "mon-sun|02:30|America/New_York|2027-03-13T12:00:00Z|2027-03-14T07:30:00Z",
                "mon-sun|01:30|America/New_York|2026-10-31T12:00:00Z|2026-11-01T05:30:00Z",
                "mon-sun|01:30|America/New_York|2026-11-01T05:30:00Z|2026-11-02T06:30:00Z",
                "mon-sun|02:15|Australia/Lord_Howe|2026-10-03T12:00:00Z|2026-10-03T15:45:00Z",
                "mon-sun|01:45|Australia/Lord_Howe|2027-04-03T12:00:00Z|2027-04-03T14:45:00Z",
                "mon-sun|01:45|Australia/Lord_Howe|2027-04-03T14:45:00Z|2027-04-04T15:15:00Z",
                "mon-sun|00:30|Africa/Cairo|2027-04-29T12:00:00Z|2027-04-29T22:30:00Z",
                "mon-sun|09:00|Pacific/Apia|2011-12-29T19:00:00Z|2011-12-30T19:00:00Z"
            })
    void theNextSendingIsTheNextScheduledDayAtThatTimeThere(
            String days, LocalTime time, String zone, Instant after, Instant next) {
        assertThat(schedule(days, time, zone).next(after).at()).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // now, since, last sent, what is due
                "2026-11-24T07:59:00Z|2020-01-01T00:00:00Z|2026-11-23|-",
                "2026-11-24T08:00:00Z|2020-01-01T00:00:00Z|2026-11-23|2026-11-24",
                "2026-11-24T22:59:00Z|2020-01-01T00:00:00Z|2026-11-23|2026-11-24",
                "2026-11-24T08:00:00Z|2020-01-01T00:00:00Z|-|2026-11-24",
                "2026-11-24T08:01:00Z|2020-01-01T00:00:00Z|2026-11-24|-",
                // a day is over at midnight there, and what it missed with it
                "2026-11-24T23:00:00Z|2020-01-01T00:00:00Z|2026-11-23|-",
                "2026-11-25T08:30:00Z|2020-01-01T00:00:00Z|2026-11-20|2026-11-25",
                // weekends are not scheduled, so Friday's is not caught up with
                "2026-11-28T10:00:00Z|2020-01-01T00:00:00Z|2026-11-26|-",
                // what was made, changed or resumed later in the day starts on the next
                "2026-11-24T10:00:00Z|2026-11-24T09:00:00Z|-|-",
                "2026-11-24T10:00:00Z|2026-11-24T07:00:00Z|-|2026-11-24"
            })
    void whatIsDueIsTodaysAndAtMostOne(Instant now, Instant since, LocalDate sent, LocalDate due) {
        var found = schedule("mon-fri", LocalTime.of(9, 0), "Europe/Berlin").due(now, since, sent);

        assertThat(found.map(DigestSchedule.Slot::date).orElse(null)).isEqualTo(due);
    }

    @Test
    void aWholeYearHasEachScheduledDayOnceWhateverTheClockDoes() {
        var schedule = schedule("mon-sun", LocalTime.of(2, 30), "Europe/Berlin");
        var days = new HashSet<LocalDate>();
        var at = Instant.parse("2026-12-31T12:00:00Z");
        for (int day = 1; day <= 365; day++) {
            var slot = schedule.next(at);
            assertThat(days.add(slot.date())).isTrue();
            assertThat(schedule.due(slot.at(), LONG_AGO, slot.date().minusDays(1)))
                    .contains(slot);
            at = slot.at();
        }

        assertThat(days).contains(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 28), LocalDate.of(2027, 12, 31));
    }

    @Test
    void oneWakesUpWhenSomethingIsDueOrWillBe() {
        var schedule = schedule("mon-fri", LocalTime.of(9, 0), "Europe/Berlin");
        var ten = Instant.parse("2026-11-24T09:00:00Z");

        assertThat(schedule.wake(ten, LONG_AGO, null)).isEqualTo("2026-11-24T08:00:00Z");
        assertThat(schedule.wake(ten, LONG_AGO, LocalDate.of(2026, 11, 24))).isEqualTo("2026-11-25T08:00:00Z");
    }
}
