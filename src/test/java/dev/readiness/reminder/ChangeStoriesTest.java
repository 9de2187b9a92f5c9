package dev.readiness.reminder;

import static dev.readiness.reminder.Story.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What snoozing, acting, handing over and moving change; times in what is told are on the clock of whoever is told. */
class ChangeStoriesTest {
    @Test
    void aSnoozeMovesTheNudgeButNotTheDueDay() {
        assertThat(Story.berlin()
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .at("2026-12-07T09:00")
                        .change("RR-1 D-1", duty -> duty.snoozed(Instant.parse("2026-12-10T08:30:00Z")))
                        .until("2026-12-11T12:00"))
                .containsExactly(
                        "ana Mon 7 Dec 09:30: RR-1 D-1 -3",
                        "ana Thu 10 Dec 09:30: RR-1 D-1 0",
                        "ana Fri 11 Dec 09:30: RR-1 D-1 1");
    }

    @Test
    void aNudgeThatWasSnoozedComesAgainWhenTheSnoozeEnds() {
        assertThat(Story.berlin()
                        .decision(1, 1, "ana", "lea", null)
                        .at("2026-12-01T09:00")
                        .change("RR-1 D-1", duty -> duty.snoozed(Instant.parse("2026-12-03T13:00:00Z")))
                        .until("2026-12-09T12:00"))
                .containsExactly(
                        "ana Tue 1 Dec 09:30: RR-1 D-1 1",
                        "ana Thu 3 Dec 14:00: RR-1 D-1 1",
                        "ana Tue 8 Dec 09:30: RR-1 D-1 2");
    }

    @Test
    void aSnoozeThatEndsAtNightOrOnAWeekendEndsInTheNextHours() {
        assertThat(Story.berlin()
                        .asks(1, 3, "ana", "lea")
                        .change("RR-1 Q3", duty -> duty.snoozed(Instant.parse("2026-11-28T12:00:00Z")))
                        .until("2026-11-30T23:00"))
                .containsExactly("ana Mon 30 Nov 09:30: RR-1 Q3 3");
    }

    @Test
    void whatIsSnoozedAndNotOverdueIsNotEscalated() {
        assertThat(Story.berlin()
                        .asks(1, 3, "ana", "lea")
                        .at("2026-11-27T10:00")
                        .change("RR-1 Q3", duty -> duty.snoozed(Instant.parse("2026-12-09T08:30:00Z")))
                        .until("2026-12-11T00:00"))
                .containsExactly(
                        "ana Wed 25 Nov 09:30: RR-1 Q3 1",
                        "ana Fri 27 Nov 09:30: RR-1 Q3 3",
                        "ana Wed 9 Dec 09:30: RR-1 Q3 3",
                        "lea Wed 9 Dec 09:30: RR-1 Q3 not seen to by ana");
    }

    @Test
    void whatIsSnoozedThoughOverdueIsEscalatedOnItsDay() {
        assertThat(Story.berlin()
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .at("2026-12-09T12:00")
                        .change("RR-1 D-1", duty -> duty.snoozed(Instant.parse("2026-12-30T08:30:00Z")))
                        .until("2027-01-11T00:00"))
                .containsExactly(
                        "ana Mon 7 Dec 09:30: RR-1 D-1 -3",
                        "ana Wed 9 Dec 09:30: RR-1 D-1 -1",
                        "lea Wed 16 Dec 09:30: RR-1 D-1 not seen to by ana",
                        "ana Wed 30 Dec 09:30: RR-1 D-1 3");
    }

    @Test
    void aSnoozedItemIsEscalatedOnceTheReviewItselfIsOverdue() {
        assertThat(Story.berlin()
                        .asks(1, 3, "ana", "lea")
                        .change(
                                "RR-1 Q3",
                                duty -> duty.dueOn(LocalDate.parse("2026-12-02"))
                                        .snoozed(Instant.parse("2026-12-30T08:30:00Z")))
                        .until("2026-12-20T00:00"))
                .containsExactly("lea Thu 3 Dec 09:30: RR-1 Q3 not seen to by ana");
    }

    @Test
    void whoeverDidSomethingAboutItTodayIsNotRemindedOfItToday() {
        assertThat(Story.berlin()
                        .asks(1, 3, "ana", "lea")
                        .at("2026-11-25T07:00")
                        .change(
                                "RR-1 Q3",
                                duty -> duty.touched(
                                        new Act(Story.person("ana"), Instant.parse("2026-11-25T07:00:00Z"))))
                        .until("2026-11-26T12:00"))
                .containsExactly("ana Thu 26 Nov 09:30: RR-1 Q3 1");
    }

    @Test
    void whatAnotherDidTodayDoesNotHoldTheNudge() {
        assertThat(Story.berlin()
                        .asks(1, 3, "ana", "lea")
                        .at("2026-11-25T07:00")
                        .change(
                                "RR-1 Q3",
                                duty -> duty.touched(
                                        new Act(Story.person("lea"), Instant.parse("2026-11-25T07:00:00Z"))))
                        .until("2026-11-25T12:00"))
                .containsExactly("ana Wed 25 Nov 09:30: RR-1 Q3 1");
    }

    @Test
    void aNewOwnerIsNudgedFromThenOnAndTheOldOneNoMore() {
        assertThat(Story.berlin()
                        .in("Europe/Berlin", "ben")
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .at("2026-12-10T12:00")
                        .assign("RR-1 D-1", "ben")
                        .until("2026-12-12T00:00"))
                .containsExactly(
                        "ana Mon 7 Dec 09:30: RR-1 D-1 -3",
                        "ana Wed 9 Dec 09:30: RR-1 D-1 -1",
                        "ana Thu 10 Dec 09:30: RR-1 D-1 0",
                        "ben Fri 11 Dec 09:30: RR-1 D-1 1");
    }

    @Test
    void anItemThatIsAssignedAnewStartsAnew() {
        assertThat(Story.berlin()
                        .in("Europe/Berlin", "ben")
                        .asks(1, 3, "ana", "lea")
                        .at("2026-11-26T12:00")
                        .assign("RR-1 Q3", "ben")
                        .until("2026-12-03T00:00"))
                .containsExactly(
                        "ana Wed 25 Nov 09:30: RR-1 Q3 1",
                        "ben Fri 27 Nov 09:30: RR-1 Q3 1",
                        "ben Tue 1 Dec 09:30: RR-1 Q3 3",
                        "lea Wed 2 Dec 09:30: RR-1 Q3 not seen to by ben");
    }

    @Test
    void whoTakesOverAfterTheLastNudgeHasADayBeforeTheLeadIsTold() {
        assertThat(Story.berlin()
                        .in("Europe/Berlin", "ben")
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .at("2026-12-15T12:00")
                        .assign("RR-1 D-1", "ben")
                        .until("2027-01-01T00:00"))
                .endsWith("ana Tue 15 Dec 09:30: RR-1 D-1 3", "lea Wed 16 Dec 09:30: RR-1 D-1 not seen to by ben");
    }

    @Test
    void anotherDueDayStartsTheNudgesAnew() {
        assertThat(Story.berlin()
                        .decision(1, 1, "ana", "lea", "2026-12-03")
                        .at("2026-12-02T12:00")
                        .assign("RR-1 D-1", "ana")
                        .change("RR-1 D-1", duty -> duty.dueOn(LocalDate.parse("2026-12-10")))
                        .until("2026-12-09T12:00"))
                .containsExactly(
                        "ana Mon 30 Nov 09:30: RR-1 D-1 -3",
                        "ana Wed 2 Dec 09:30: RR-1 D-1 -1",
                        "ana Mon 7 Dec 09:30: RR-1 D-1 -3",
                        "ana Wed 9 Dec 09:30: RR-1 D-1 -1");
    }

    @Test
    void whoMovesWestIsNotNudgedTwiceOnOneLocalDay() {
        assertThat(Story.berlin()
                        .asks(1, 3, "ana", "lea")
                        .at("2026-11-25T09:00")
                        .in("America/New_York", "ana")
                        .until("2026-11-27T20:00"))
                .containsExactly("ana Wed 25 Nov 09:30: RR-1 Q3 1", "ana Fri 27 Nov 09:30: RR-1 Q3 3");
    }

    @Test
    void whoMovesEastIsNudgedAtTheHourOfTheNewPlace() {
        assertThat(Story.berlin()
                        .decision(1, 1, "ana", "lea", "2026-11-26")
                        .at("2026-11-25T09:00")
                        .in("Asia/Tokyo", "ana")
                        .until("2026-11-27T08:00"))
                .containsExactly(
                        "ana Wed 25 Nov 09:30: RR-1 D-1 -1",
                        "ana Thu 26 Nov 09:30: RR-1 D-1 0",
                        "ana Fri 27 Nov 09:30: RR-1 D-1 1");
    }

    @Test
    void whoMovesOverTheDateLineGetsOneMessageForEachLocalDay() {
        assertThat(told().in("Pacific/Auckland", "ana")
                        .in("UTC", "lea")
                        .at("2026-11-22T22:00")
                        .decision(1, 1, "ana", "lea", "2026-11-25")
                        .at("2026-11-23T22:00")
                        .in("Pacific/Honolulu", "ana")
                        .until("2026-11-27T00:00"))
                .containsExactly(
                        "ana Tue 24 Nov 09:30: RR-1 D-1 -1",
                        "ana Wed 25 Nov 09:30: RR-1 D-1 0",
                        "ana Thu 26 Nov 09:30: RR-1 D-1 1");
    }
}
