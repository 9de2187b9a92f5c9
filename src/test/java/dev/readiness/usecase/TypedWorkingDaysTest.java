package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.UTC;
import static dev.readiness.fixtures.Requests.done;
import static dev.readiness.fixtures.Requests.opening;
import static dev.readiness.fixtures.Requests.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.Absence;
import dev.readiness.calendar.Calendars;
import dev.readiness.calendar.Holidays;
import dev.readiness.calendar.Region;
import dev.readiness.calendar.Weekdays;
import dev.readiness.calendar.WorkRules;
import dev.readiness.calendar.WorkingHours;
import dev.readiness.checklist.Choice;
import dev.readiness.decision.DecisionId;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Actor;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Given;
import dev.readiness.review.Review;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Working days are those of whoever types them: it is Tuesday, the lead keeps a holiday on Thursday, the owner works
 * Sunday to Thursday, and the platform engineer on Fridays.
 */
class TypedWorkingDaysTest extends ReviewFixture {
    private static final Region HOME = new Region("home");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final Calendars CALENDARS = new Calendars(
            new WorkRules(
                    UTC,
                    Weekdays.USUAL,
                    WorkingHours.USUAL,
                    Map.of(),
                    Map.of(
                            Some.OWNER,
                            Weekdays.parse("sun-thu").orElseThrow(),
                            Some.PLATFORM,
                            Set.of(DayOfWeek.FRIDAY)),
                    Map.of(),
                    Map.of(),
                    Map.of(Some.LEAD, HOME)),
            Map.of(HOME, new Holidays(Map.of(THURSDAY, "Thanksgiving"), Set.of(2026))));

    @BeforeEach
    void open() {
        keep(Some.packOf("some", 3, 1));
        use = kept.doers(clock, CALENDARS);
        open(opening("payments-api", Some.DEV, Some.LEAD, null, Some.OWNER, Some.DEV));
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource({
        "U0APPDEV, +3wd, 2026-11-27",
        "U0LEAD, +1wd, 2026-11-25",
        "U0LEAD, +2wd, 2026-11-27",
        "U0APPOWNER, +2wd, 2026-11-26",
        "U0APPOWNER, +3wd, 2026-11-29",
        "U0PLATFORM, +2wd, 2026-12-04",
        "U0LEAD, +2d, 2026-11-26",
        "U0APPOWNER, fri, 2026-11-27"
    })
    void aDayIsMeantByTheCalendarOfWhoeverTypesIt(String person, String typed, LocalDate day) {
        var asking = asking(new PersonId(person));
        var review = opened("shop", asking.actor().person(), Some.LEAD, typed);
        assertThat(review.due()).isEqualTo(day);

        var there = new ReviewRef.Numbered(review.id());
        assertThat(done(use.snooze().handle(asking, there, new Target.OfAll(), when(typed), Prose.NONE))
                        .until())
                .isEqualTo(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
        assertThat(absence(asking, typed)).isEqualTo(new Absence(day, day, null));
    }

    private Absence absence(Asking asking, String typed) {
        return new StayAway(kept.reviews(), clock)
                .plan(asking, when(typed), when(typed), null)
                .match(Absence.Planning.Planned::absence, refused -> null);
    }

    @Test
    void eachWayToSetADueDayCountsTheSame() {
        var lead = asking(Some.LEAD);
        var due = LocalDate.of(2026, 11, 27);

        var set = done(use.set().handle(lead, ref, new SetReview.Wanted(null, null, when("+2wd"))));
        assertThat(set.after().due()).isEqualTo(due);

        var wanted = new AddDecision.Wanted(new Prose("who renews it"), null, null, when("+2wd"));
        var added = done(use.register().add().handle(lead, ref, wanted));
        assertThat(due(added.review(), added.id())).isEqualTo(due);

        var first = new DecisionId(1);
        var revised = done(use.register()
                .set()
                .set(lead, ref, first, new SetDecision.Wanted(null, null, when("+2wd"), null, null)));
        assertThat(due(revised.review(), first)).isEqualTo(due);
    }

    @Test
    void aWaiverLastsSoManyWorkingDaysOfWhoeverWaives() {
        done(use.answer().typed(asking(Some.OWNER), ref, new ItemRef("2"), Given.press(Choice.NO)));
        var terms = new WaiveRisk.Terms(when("+2wd"), Waiver.Code.ACCEPTED, new Prose("so"), Prose.NONE);

        var item = Waivable.item(Some.item(2));

        assertThat(done(use.waive().handle(asking(Some.LEAD), ref, item, terms))
                        .waiver()
                        .until())
                .isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @ParameterizedTest(name = "of {0}, opened by {1}: {2}")
    @CsvSource({
        "U0LEAD, U0APPDEV, 2026-12-09",
        "U0APPDEV, U0LEAD, 2026-12-08",
        "U0APPOWNER, U0LEAD, 2026-12-08",
        "U0PLATFORM, U0LEAD, 2027-01-29"
    })
    void aDecisionOfThePackageIsDueByTheCalendarOfTheLead(String lead, String opener, LocalDate due) {
        var review = opened("shop", new PersonId(opener), new PersonId(lead), null);

        assertThat(due(review, new DecisionId(1))).isEqualTo(due);
    }

    @Test
    void aReviewHasStalledByTheWorkingDaysOfWhoeverLists() {
        clock.advance(Duration.ofDays(3));

        assertThat(stalled(Some.DEV)).isOne();
        assertThat(stalled(Some.LEAD)).as("Thursday was none").isZero();
        assertThat(stalled(Some.OWNER)).as("Friday is none").isZero();
    }

    private int stalled(PersonId person) {
        return new ListReviews(kept.reviews(), clock)
                .list(asking(person), ListReviews.Which.STALLED, 1)
                .total();
    }

    private Review opened(String workload, PersonId opener, PersonId lead, String due) {
        return use.opened(opening(workload, opener, lead, due == null ? null : when(due), Some.OWNER, opener));
    }

    private static LocalDate due(Review review, DecisionId id) {
        return review.register().get(id).plan().due();
    }

    private static Asking asking(PersonId person) {
        var actor = Actor.member(person, UTC);
        return new Asking(actor, Some.CHANNEL, null, CALENDARS.days(actor));
    }
}
