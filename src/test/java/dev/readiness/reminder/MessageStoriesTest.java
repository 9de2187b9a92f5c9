package dev.readiness.reminder;

import static dev.readiness.reminder.Story.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.WorkingCalendar;
import dev.readiness.calendar.WorkingDays;
import dev.readiness.calendar.WorkingHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes into whose one message, and when it is caught up with; times in what is told are on the clock of whoever is told. */
class MessageStoriesTest {
    @Test
    void whatIsAnsweredIsNotNudged() {
        assertThat(Story.berlin()
                        .asks(1, 3, "ana", "lea")
                        .at("2026-11-25T10:00")
                        .done("RR-1 Q3")
                        .until("2027-02-01T00:00"))
                .containsExactly("ana Wed 25 Nov 09:30: RR-1 Q3 1");
    }

    @Test
    void allThatIsDueToSomebodyIsOneMessageByReview() {
        assertThat(Story.berlin()
                        .asks(2, 1, "ana", "lea")
                        .asks(1, 3, "ana", "lea")
                        .asks(1, 2, "ana", "lea")
                        .decision(2, 1, "ana", "lea", "2026-11-26")
                        .until("2026-11-25T20:00"))
                .containsExactly("ana Wed 25 Nov 09:30: RR-1 Q2 1, RR-1 Q3 1, RR-2 Q1 1, RR-2 D-1 -1");
    }

    @Test
    void theLeadsOwnAndWhatIsEscalatedAreOneMessage() {
        assertThat(Story.berlin()
                        .asks(1, 3, "ana", "lea")
                        .at("2026-11-27T10:00")
                        .asks(1, 4, "lea", "lea")
                        .until("2026-11-30T20:00"))
                .contains("lea Mon 30 Nov 09:30: RR-1 Q3 not seen to by ana, RR-1 Q4 1");
    }

    @Test
    void whoeverLeadsIsNotToldOfTheirOwn() {
        assertThat(Story.berlin().asks(1, 3, "lea", "lea").until("2027-02-01T00:00"))
                .containsExactly("lea Wed 25 Nov 09:30: RR-1 Q3 1", "lea Fri 27 Nov 09:30: RR-1 Q3 3");
    }

    @Test
    void withoutAnOwnerTheLeadIsTheOwner() {
        assertThat(Story.berlin().decision(1, 1, null, "lea", "2026-11-27").until("2026-11-28T00:00"))
                .containsExactly("lea Thu 26 Nov 09:30: RR-1 D-1 -1", "lea Fri 27 Nov 09:30: RR-1 D-1 0");
    }

    @Test
    void anEscalationWaitsForTheLeadsWorkingDay() {
        assertThat(told().in("Europe/Berlin", "ana")
                        .in("Europe/London", "lea", "2026-11-30", "2026-12-01")
                        .at("2026-11-24T10:00")
                        .asks(1, 3, "ana", "lea")
                        .until("2026-12-04T00:00"))
                .contains("lea Wed 2 Dec 09:30: RR-1 Q3 not seen to by ana")
                .hasSize(3);
    }

    @Test
    void aProcessThatWasDownCatchesUpOnceWithTheNewestNudge() {
        assertThat(Story.berlin()
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .downUntil("2026-12-11T11:07")
                        .until("2026-12-14T12:00"))
                .containsExactly("ana Fri 11 Dec 12:07: RR-1 D-1 1", "ana Mon 14 Dec 09:30: RR-1 D-1 2");
    }

    @Test
    void aProcessThatComesBackAfterHoursWaitsForTheMorning() {
        assertThat(Story.berlin()
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .downUntil("2026-12-10T15:30")
                        .until("2026-12-11T12:00"))
                .containsExactly("ana Fri 11 Dec 09:30: RR-1 D-1 1");
    }

    @Test
    void aProcessThatComesBackAtTheLastMinuteOfHoursStillNudges() {
        assertThat(Story.berlin()
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .downUntil("2026-12-10T15:29")
                        .until("2026-12-10T23:00"))
                .containsExactly("ana Thu 10 Dec 16:29: RR-1 D-1 0");
    }

    @Test
    void afterALongOutageTheOwnerHasAWorkingDayBeforeTheLeadIsTold() {
        assertThat(Story.berlin()
                        .decision(1, 1, "ana", "lea", "2026-12-10")
                        .downUntil("2027-01-08T12:00")
                        .until("2027-02-01T00:00"))
                .containsExactly(
                        "ana Fri 8 Jan 13:00: RR-1 D-1 3", "lea Mon 11 Jan 09:30: RR-1 D-1 not seen to by ana");
    }

    @Test
    void whatBecomesDueAfterTheDaysMessageWaitsForTheNext() {
        assertThat(told().in("Europe/London", "lea")
                        .in("America/New_York", "ana")
                        .at("2026-11-24T12:00")
                        .asks(1, 3, "ana", "lea")
                        .at("2026-11-27T12:00")
                        .asks(1, 4, "lea", "lea")
                        .until("2026-12-02T00:00"))
                .containsExactly(
                        "ana Wed 25 Nov 09:30: RR-1 Q3 1",
                        "ana Fri 27 Nov 09:30: RR-1 Q3 3",
                        "lea Mon 30 Nov 09:30: RR-1 Q4 1",
                        "lea Tue 1 Dec 09:30: RR-1 Q3 not seen to by ana");
    }

    @Test
    void anEscalationFromALaterZoneReachesTheLeadWhenItsDayBeginsThere() {
        assertThat(told().in("Europe/London", "lea")
                        .in("America/New_York", "ana")
                        .at("2026-11-24T12:00")
                        .asks(1, 3, "ana", "lea")
                        .until("2026-12-02T00:00"))
                .contains("lea Mon 30 Nov 14:30: RR-1 Q3 not seen to by ana");
    }

    @Test
    void withTwoMessagesADayTheSecondTakesWhatCameUpSince() {
        var policy = new ReminderPolicy(List.of(-3, -1, 0, 1, 2, 3), List.of(1, 3), 1, 7, 2);

        assertThat(new Story(policy)
                        .in("Europe/London", "lea")
                        .in("America/New_York", "ana")
                        .at("2026-11-24T12:00")
                        .asks(1, 3, "ana", "lea")
                        .at("2026-11-27T12:00")
                        .asks(1, 4, "lea", "lea")
                        .until("2026-12-01T00:00"))
                .contains("lea Mon 30 Nov 09:30: RR-1 Q4 1", "lea Mon 30 Nov 14:30: RR-1 Q3 not seen to by ana");
    }

    @Test
    void aMessageThatFailedUsesUpNoStep() {
        assertThat(Story.berlin().asks(1, 3, "ana", "lea").failsOn("2026-11-25").until("2026-11-28T00:00"))
                .containsExactly(
                        "ana Wed 25 Nov 09:30: RR-1 Q3 1",
                        "ana Thu 26 Nov 09:30: RR-1 Q3 1",
                        "ana Fri 27 Nov 09:30: RR-1 Q3 3");
    }

    @Test
    void theLeadIsToldOfWhoeverCannotBeReachedAtAll() {
        assertThat(Story.berlin()
                        .asks(1, 3, "ana", "lea")
                        .failsOn("2026-11-25")
                        .failsOn("2026-11-26")
                        .failsOn("2026-11-27")
                        .until("2026-11-30T23:00"))
                .containsExactly(
                        "ana Wed 25 Nov 09:30: RR-1 Q3 1",
                        "ana Thu 26 Nov 09:30: RR-1 Q3 1",
                        "ana Fri 27 Nov 09:30: RR-1 Q3 3",
                        "ana Mon 30 Nov 09:30: RR-1 Q3 3",
                        "lea Mon 30 Nov 09:30: RR-1 Q3 not seen to by ana");
    }

    @Test
    void anEscalationThatFailedIsTriedAgain() {
        assertThat(Story.berlin().asks(1, 3, "ana", "lea").failsOn("2026-11-30").until("2026-12-31T00:00"))
                .contains(
                        "lea Mon 30 Nov 09:30: RR-1 Q3 not seen to by ana",
                        "lea Tue 1 Dec 09:30: RR-1 Q3 not seen to by ana")
                .hasSize(4);
    }

    @Test
    void ofSeveralOwnersEachIsNudgedAndTheLeadIsToldOnce() {
        var story = Story.berlin().in("Europe/Berlin", "ben");
        var item = new DutyId(1, Subject.item(3));
        var both = List.of(
                Duty.of(item, Story.person("ana"), Story.person("lea"), story.now()),
                Duty.of(item, Story.person("ben"), Story.person("lea"), story.now()));
        var team = new Team(Map.copyOf(Map.of(
                Story.person("ana"),
                presence("ana"),
                Story.person("ben"),
                presence("ben"),
                Story.person("lea"),
                presence("lea"))));
        var told = both.stream()
                .map(duty -> new Told(
                        item,
                        duty.responsible(),
                        duty.course(),
                        Told.Kind.NUDGE,
                        3,
                        duty.responsible(),
                        Instant.parse("2026-11-27T08:30:00Z"),
                        false))
                .toList();
        var plan = ReminderPlan.of(
                both, Ledger.of(Set.of(), told), team, ReminderPolicy.USUAL, Instant.parse("2026-11-30T08:30:00Z"));

        assertThat(plan.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.lines()).hasSize(1));
    }

    private static Presence presence(String name) {
        return new Presence(
                Story.person(name),
                new WorkingCalendar(ZoneId.of("Europe/Berlin"), WorkingDays.USUAL, WorkingHours.USUAL),
                List.of());
    }
}
