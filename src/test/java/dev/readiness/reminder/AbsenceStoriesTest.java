package dev.readiness.reminder;

import static dev.readiness.reminder.Story.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is asked while somebody is away; times in what is told are on the clock of whoever is told. */
class AbsenceStoriesTest {
    @Test
    void whoIsAwayIsAskedOnceWhenTheyAreBackAndAllThatWasMissedCountsAsDone() {
        assertThat(Story.berlin()
                        .away("ana", "2026-12-07", "2026-12-11", null)
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .until("2026-12-15T12:00"))
                .containsExactly("ana Mon 14 Dec 09:30: RR-1 D-1 2", "ana Tue 15 Dec 09:30: RR-1 D-1 3");
    }

    @Test
    void whoComesBackOnAWeekendIsAskedOnMonday() {
        assertThat(Story.berlin()
                        .away("ana", "2026-11-25", "2026-11-27", null)
                        .asks(1, 3, "ana", "lea")
                        .until("2026-12-01T12:00"))
                .containsExactly("ana Mon 30 Nov 09:30: RR-1 Q3 3", "lea Tue 1 Dec 09:30: RR-1 Q3 not seen to by ana");
    }

    @Test
    void theDelegateIsAskedInTheirOwnHoursAndNothingIsMissed() {
        assertThat(Story.berlin()
                        .in("America/New_York", "ben")
                        .away("ana", "2026-12-07", "2026-12-09", "ben")
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .until("2026-12-10T20:00"))
                .containsExactly(
                        "ben Mon 7 Dec 09:30: RR-1 D-1 -3 for ana",
                        "ben Wed 9 Dec 09:30: RR-1 D-1 -1 for ana",
                        "ana Thu 10 Dec 09:30: RR-1 D-1 0");
    }

    @Test
    void whatIsPrivateWaitsWhereItDoesNotConcernTheDelegateWhoIsAskedForAllElse() {
        assertThat(Story.berlin()
                        .in("Europe/Berlin", "ben")
                        .concerns(1, "ana", "lea")
                        .away("ana", "2026-11-25", "2026-11-27", "ben")
                        .asks(1, 3, "ana", "lea")
                        .asks(2, 1, "ana", "lea")
                        .until("2026-11-30T12:00"))
                .containsExactly(
                        "ben Wed 25 Nov 09:30: RR-2 Q1 1 for ana",
                        "ben Fri 27 Nov 09:30: RR-2 Q1 3 for ana",
                        "ana Mon 30 Nov 09:30: RR-1 Q3 3",
                        "lea Mon 30 Nov 09:30: RR-2 Q1 not seen to by ana");
    }

    @Test
    void theLeadIsToldOfWhatIsOverdueAndMayNotBeToldToTheDelegateNorIsTheirOwnDelegate() {
        assertThat(Story.berlin()
                        .in("Europe/Berlin", "ben")
                        .in("Europe/Berlin", "kim")
                        .concerns(1, "ana", "lea")
                        .away("ana", "2026-12-01", "2026-12-31", "ben")
                        .away("lea", "2026-12-16", "2026-12-17", "kim")
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .until("2026-12-31T12:00"))
                .containsExactly("lea Fri 18 Dec 09:30: RR-1 D-1 not seen to by ana");
    }

    @Test
    void aDelegateWhomThePrivateReviewConcernsIsAskedFromThenOn() {
        assertThat(Story.berlin()
                        .in("Europe/Berlin", "ben")
                        .concerns(1, "ana", "lea")
                        .away("ana", "2026-12-07", "2026-12-11", "ben")
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .at("2026-12-08T12:00")
                        .concerns(1, "ana", "lea", "ben")
                        .until("2026-12-09T12:00"))
                .containsExactly(
                        "ben Tue 8 Dec 13:00: RR-1 D-1 -3 for ana", "ben Wed 9 Dec 09:30: RR-1 D-1 -1 for ana");
    }

    @Test
    void theDelegateOfADelegateIsAskedWhereBothAreAway() {
        assertThat(Story.berlin()
                        .in("Europe/London", "ben")
                        .in("Asia/Kathmandu", "kim")
                        .away("ana", "2026-12-07", "2026-12-09", "ben")
                        .away("ben", "2026-12-08", "2026-12-12", "kim")
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .until("2026-12-09T20:00"))
                .containsExactly(
                        "ben Mon 7 Dec 09:30: RR-1 D-1 -3 for ana", "kim Wed 9 Dec 14:15: RR-1 D-1 -1 for ana");
    }

    @Test
    void twoWhoStandInForEachOtherWaitUntilOneIsBack() {
        assertThat(Story.berlin()
                        .in("Europe/Berlin", "ben")
                        .away("ana", "2026-12-07", "2026-12-20", "ben")
                        .away("ben", "2026-12-07", "2026-12-10", "ana")
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .until("2026-12-12T00:00"))
                .containsExactly("ben Fri 11 Dec 09:30: RR-1 D-1 1 for ana");
    }

    @Test
    void whoComesBackBeforeTheDelegateWorksIsAskedThemselves() {
        assertThat(told().in("Asia/Tokyo", "ana")
                        .in("Europe/London", "ben", "2026-11-24")
                        .in("Asia/Tokyo", "lea")
                        .at("2026-11-23T01:00")
                        .away("ana", "2026-11-24", "2026-11-24", "ben")
                        .asks(1, 3, "ana", "lea")
                        .until("2026-11-25T12:00"))
                .containsExactly("ana Wed 25 Nov 09:30: RR-1 Q3 1");
    }

    @Test
    void aDelegateWhoWorksBeforeTheOwnerIsBackIsAsked() {
        assertThat(told().in("Asia/Tokyo", "ana")
                        .in("America/New_York", "ben")
                        .in("Asia/Tokyo", "lea")
                        .at("2026-11-23T01:00")
                        .away("ana", "2026-11-24", "2026-11-24", "ben")
                        .asks(1, 3, "ana", "lea")
                        .until("2026-11-25T12:00"))
                .containsExactly("ben Tue 24 Nov 09:30: RR-1 Q3 1 for ana");
    }

    @Test
    void theLeadIsToldOfAnOverdueDecisionWhileItsOwnerIsAway() {
        assertThat(Story.berlin()
                        .away("ana", "2026-12-01", "2026-12-31", null)
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .until("2027-01-31T12:00"))
                .containsExactly(
                        "lea Wed 16 Dec 09:30: RR-1 D-1 not seen to by ana", "ana Fri 1 Jan 09:30: RR-1 D-1 3");
    }

    @Test
    void theLeadIsNotToldOfAnItemWhileItsOwnerIsAwayAndNothingIsOverdue() {
        assertThat(Story.berlin()
                        .away("ana", "2026-11-25", "2026-12-04", null)
                        .asks(1, 3, "ana", "lea")
                        .until("2026-12-31T12:00"))
                .containsExactly("ana Mon 7 Dec 09:30: RR-1 Q3 3", "lea Tue 8 Dec 09:30: RR-1 Q3 not seen to by ana");
    }

    @Test
    void aLeadWhoWasAskedAsDelegateIsNotToldAgain() {
        assertThat(Story.berlin()
                        .away("ana", "2026-11-25", "2026-12-04", "lea")
                        .asks(1, 3, "ana", "lea")
                        .until("2026-12-31T12:00"))
                .containsExactly("lea Wed 25 Nov 09:30: RR-1 Q3 1 for ana", "lea Fri 27 Nov 09:30: RR-1 Q3 3 for ana");
    }

    @Test
    void whileTheLeadIsAwayTheirDelegateIsToldButNeverTheOwner() {
        assertThat(Story.berlin()
                        .in("Europe/Berlin", "ben")
                        .away("lea", "2026-11-30", "2026-12-02", "ben")
                        .asks(1, 3, "ana", "lea")
                        .until("2026-12-31T12:00"))
                .contains("ben Mon 30 Nov 09:30: RR-1 Q3 not seen to by ana for lea")
                .hasSize(3);
        assertThat(Story.berlin()
                        .away("lea", "2026-11-30", "2026-12-02", "ana")
                        .asks(1, 3, "ana", "lea")
                        .until("2026-12-31T12:00"))
                .contains("lea Thu 3 Dec 09:30: RR-1 Q3 not seen to by ana")
                .hasSize(3);
    }
}
