package dev.readiness.reminder;

import static dev.readiness.reminder.Story.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.Holidays;
import dev.readiness.calendar.Weekdays;
import dev.readiness.calendar.WorkingDays;
import dev.readiness.calendar.WorkingHours;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which day a nudge falls on; times in what is told are on the clock of whoever is told. */
class CourseStoriesTest {
    @Test
    void aDecisionIsNudgedAroundItsDueDayThenTheLeadIsToldOnceThenNobody() {
        assertThat(Story.berlin().decision(1, 2, "ana", "lea", "2026-12-10").until("2027-02-01T00:00"))
                .containsExactly(
                        "ana Mon 7 Dec 09:30: RR-1 D-2 -3",
                        "ana Wed 9 Dec 09:30: RR-1 D-2 -1",
                        "ana Thu 10 Dec 09:30: RR-1 D-2 0",
                        "ana Fri 11 Dec 09:30: RR-1 D-2 1",
                        "ana Mon 14 Dec 09:30: RR-1 D-2 2",
                        "ana Tue 15 Dec 09:30: RR-1 D-2 3",
                        "lea Wed 16 Dec 09:30: RR-1 D-2 not seen to by ana");
    }

    @Test
    void anItemIsNudgedOneAndThreeWorkingDaysAfterItWasAskedThenTheLeadIsToldOnce() {
        assertThat(Story.berlin().asks(1, 3, "ana", "lea").until("2027-02-01T00:00"))
                .containsExactly(
                        "ana Wed 25 Nov 09:30: RR-1 Q3 1",
                        "ana Fri 27 Nov 09:30: RR-1 Q3 3",
                        "lea Mon 30 Nov 09:30: RR-1 Q3 not seen to by ana");
    }

    @Test
    void aDecisionWithoutDueDayIsNudgedEveryWeekAndNeverEscalated() {
        assertThat(Story.berlin().decision(1, 1, "ana", "lea", null).until("2026-12-20T00:00"))
                .containsExactly(
                        "ana Tue 1 Dec 09:30: RR-1 D-1 1",
                        "ana Tue 8 Dec 09:30: RR-1 D-1 2",
                        "ana Tue 15 Dec 09:30: RR-1 D-1 3");
    }

    @Test
    void aBlockedDecisionIsNudgedEveryWeekNamingWhatBlocksItWhateverItsDueDay() {
        var story = Story.berlin()
                .decision(1, 1, "ana", "lea", "2026-11-26")
                .change("RR-1 D-1", duty -> duty.blocked("DNS"));

        assertThat(story.until("2026-12-02T00:00")).containsExactly("ana Tue 1 Dec 09:30: RR-1 D-1 1");
        assertThat(story.plan().coming())
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo(new Reason.Blocked("DNS", 2)));
    }

    @Test
    void anUnblockedDecisionGoesOnWithTheNudgesStillToCome() {
        assertThat(Story.berlin()
                        .decision(1, 1, "ana", "lea", "2026-12-03")
                        .change("RR-1 D-1", duty -> duty.blocked("DNS"))
                        .at("2026-12-03T12:00")
                        .assign("RR-1 D-1", "ana")
                        .change("RR-1 D-1", duty -> duty.blocked(null))
                        .until("2026-12-04T12:00"))
                .containsExactly("ana Tue 1 Dec 09:30: RR-1 D-1 1", "ana Fri 4 Dec 09:30: RR-1 D-1 1");
    }

    @Test
    void aWeekThatEndsOnADayOffIsToldOnTheNextWorkingDayAndTheNextWeekIsNot() {
        assertThat(told().in("Europe/Berlin", "ana", "2026-12-25")
                        .in("Europe/Berlin", "lea")
                        .at("2026-12-18T10:00")
                        .decision(1, 1, "ana", "lea", null)
                        .until("2027-01-02T00:00"))
                .containsExactly("ana Mon 28 Dec 09:30: RR-1 D-1 1", "ana Fri 1 Jan 09:30: RR-1 D-1 2");
    }

    @Test
    void aDueDayOnAWeekendCountsAsTheFridayBefore() {
        assertThat(Story.berlin().decision(1, 1, "ana", "lea", "2026-12-05").until("2026-12-08T00:00"))
                .containsExactly(
                        "ana Tue 1 Dec 09:30: RR-1 D-1 -3",
                        "ana Thu 3 Dec 09:30: RR-1 D-1 -1",
                        "ana Fri 4 Dec 09:30: RR-1 D-1 0",
                        "ana Mon 7 Dec 09:30: RR-1 D-1 1");
    }

    @Test
    void aDueDayOnTheOwnersHolidayCountsAsTheWorkingDayBeforeForThemOnly() {
        assertThat(told().in("Europe/Berlin", "ana", "2026-12-25")
                        .in("Europe/Berlin", "ben")
                        .in("Europe/Berlin", "lea")
                        .at("2026-12-21T10:00")
                        .decision(1, 1, "ana", "lea", "2026-12-25")
                        .decision(1, 2, "ben", "lea", "2026-12-25")
                        .until("2026-12-26T00:00"))
                .containsExactly(
                        "ben Tue 22 Dec 09:30: RR-1 D-2 -3",
                        "ana Wed 23 Dec 09:30: RR-1 D-1 -1",
                        "ana Thu 24 Dec 09:30: RR-1 D-1 0",
                        "ben Thu 24 Dec 09:30: RR-1 D-2 -1",
                        "ben Fri 25 Dec 09:30: RR-1 D-2 0");
    }

    @Test
    void workingDaysAreCountedOnTheOwnersCalendar() {
        assertThat(told().in("Europe/Berlin", "ana", "2026-11-25")
                        .in("Europe/Berlin", "ben")
                        .in("Europe/Berlin", "lea")
                        .at("2026-11-24T10:00")
                        .asks(1, 1, "ana", "lea")
                        .asks(1, 2, "ben", "lea")
                        .until("2026-11-28T00:00"))
                .containsExactly(
                        "ben Wed 25 Nov 09:30: RR-1 Q2 1",
                        "ana Thu 26 Nov 09:30: RR-1 Q1 1",
                        "ben Fri 27 Nov 09:30: RR-1 Q2 3");
    }

    @Test
    void whatIsAskedOnFridayIsNudgedOnMonday() {
        assertThat(Story.berlin()
                        .at("2026-11-27T10:00")
                        .asks(1, 3, "ana", "lea")
                        .until("2026-12-01T00:00"))
                .containsExactly("ana Mon 30 Nov 09:30: RR-1 Q3 1");
    }

    @Test
    void whatIsAskedAfterHoursCountsAsAskedOnTheNextWorkingDay() {
        assertThat(Story.berlin()
                        .at("2026-11-27T17:00")
                        .asks(1, 3, "ana", "lea")
                        .until("2026-12-02T00:00"))
                .containsExactly("ana Tue 1 Dec 09:30: RR-1 Q3 1");
    }

    @Test
    void whatIsAskedBeforeHoursCountsAsAskedOnThatDay() {
        assertThat(Story.berlin()
                        .at("2026-11-25T04:00")
                        .asks(1, 3, "ana", "lea")
                        .until("2026-11-27T00:00"))
                .containsExactly("ana Thu 26 Nov 09:30: RR-1 Q3 1");
    }

    @Test
    void nudgesThatWereOverWhenTheDecisionWasMadeAreNotMadeUpFor() {
        assertThat(Story.berlin().decision(1, 1, "ana", "lea", "2026-11-25").until("2026-11-26T00:00"))
                .containsExactly("ana Wed 25 Nov 09:30: RR-1 D-1 0");
    }

    @Test
    void hoursStayWhereTheyAreOnTheClockWhenSpringComes() {
        assertThat(Story.berlin()
                        .at("2027-03-25T10:00")
                        .decision(1, 1, "ana", "lea", "2027-03-30")
                        .until("2027-03-31T00:00"))
                .containsExactly("ana Mon 29 Mar 09:30: RR-1 D-1 -1", "ana Tue 30 Mar 09:30: RR-1 D-1 0");
    }

    @Test
    void whoWorksSundayToThursdayIsNudgedOnSundayInTheirHours() {
        var days = new WorkingDays(Weekdays.parse("sun-thu").orElseThrow(), Holidays.NONE);

        assertThat(Story.berlin()
                        .works(
                                "Asia/Dubai",
                                "ana",
                                days,
                                WorkingHours.parse("8:00-12:00").orElseThrow())
                        .at("2026-11-26T06:00")
                        .asks(1, 3, "ana", "lea")
                        .until("2026-11-30T00:00"))
                .containsExactly("ana Sun 29 Nov 08:00: RR-1 Q3 1");
    }

    @Test
    void theTwentyNinthOfFebruaryIsAWorkingDayLikeAnother() {
        assertThat(Story.berlin()
                        .at("2028-02-28T10:00")
                        .asks(1, 3, "ana", "lea")
                        .until("2028-03-03T00:00"))
                .containsExactly("ana Tue 29 Feb 09:30: RR-1 Q3 1", "ana Thu 2 Mar 09:30: RR-1 Q3 3");
    }

    @Test
    void nudgesGoOnOverTheEndOfTheYear() {
        assertThat(told().in("Europe/Berlin", "ana", "2027-01-01")
                        .in("Europe/Berlin", "lea")
                        .at("2026-12-29T10:00")
                        .decision(1, 1, "ana", "lea", "2026-12-31")
                        .until("2027-01-05T00:00"))
                .containsExactly(
                        "ana Wed 30 Dec 09:30: RR-1 D-1 -1",
                        "ana Thu 31 Dec 09:30: RR-1 D-1 0",
                        "ana Mon 4 Jan 09:30: RR-1 D-1 1");
    }

    @Test
    void everyNumberIsASetting() {
        var policy = new ReminderPolicy(List.of(-2, 1), List.of(2), 3, 3, 1);

        assertThat(new Story(policy)
                        .in("Europe/Berlin", "ana")
                        .in("Europe/Berlin", "lea")
                        .at("2026-11-24T10:00")
                        .decision(1, 1, "ana", "lea", "2026-11-30")
                        .decision(1, 2, "lea", "lea", null)
                        .until("2026-12-05T00:00"))
                .containsExactly(
                        "ana Thu 26 Nov 09:30: RR-1 D-1 -2",
                        "lea Fri 27 Nov 09:30: RR-1 D-2 1",
                        "lea Mon 30 Nov 09:30: RR-1 D-2 2",
                        "ana Tue 1 Dec 09:30: RR-1 D-1 1",
                        "lea Thu 3 Dec 09:30: RR-1 D-2 3",
                        "lea Fri 4 Dec 09:30: RR-1 D-1 not seen to by ana");
    }
}
