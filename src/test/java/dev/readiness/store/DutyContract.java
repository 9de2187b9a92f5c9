package dev.readiness.store;

import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.NOON;
import static dev.readiness.fixtures.Some.OWNER;
import static dev.readiness.fixtures.Some.PLATFORM;
import static dev.readiness.fixtures.Some.TODAY;
import static dev.readiness.fixtures.Some.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.Absence;
import dev.readiness.calendar.WorkingCalendar;
import dev.readiness.calendar.WorkingDays;
import dev.readiness.calendar.WorkingHours;
import dev.readiness.fixtures.Some;
import dev.readiness.people.PersonId;
import dev.readiness.reminder.Act;
import dev.readiness.reminder.Confidants;
import dev.readiness.reminder.Duty;
import dev.readiness.reminder.DutyId;
import dev.readiness.reminder.Ledger;
import dev.readiness.reminder.Ledger.Spent;
import dev.readiness.reminder.Presence;
import dev.readiness.reminder.ReminderPlan;
import dev.readiness.reminder.ReminderPolicy;
import dev.readiness.reminder.Subject;
import dev.readiness.reminder.Team;
import dev.readiness.reminder.Told;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.DutyBook;
import dev.readiness.usecase.Whereabouts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every database keeps what people have to see to, and what they were told. */
abstract class DutyContract extends StoreFixture {
    private ReviewId review;

    @BeforeEach
    void openReview() {
        review = saveNew(Some.opening("payments-api", Some.packOf("some", 3))).id();
    }

    private <T> T book(Function<DutyBook, T> work) {
        return reviews.inTransaction(desk -> work.apply(desk.duties()));
    }

    private void keep(Duty... duties) {
        book(book -> {
            book.keep(review, List.of(duties));
            return true;
        });
    }

    private Duty decision(int number, PersonId owner) {
        return Duty.of(new DutyId(review.number(), Subject.decision(number)), owner, LEAD, NOON);
    }

    private Duty item(int number, PersonId owner) {
        return Duty.of(new DutyId(review.number(), Subject.item(number)), owner, LEAD, NOON);
    }

    private List<Duty> due() {
        return book(book -> book.changed(10));
    }

    /** Plans for everybody in the same hours, and keeps what came of it. */
    private ReminderPlan planned(Duty duty) {
        var calendar = new WorkingCalendar(ZoneOffset.UTC, WorkingDays.USUAL, WorkingHours.USUAL);
        var team = new Team(Map.of(
                duty.responsible(),
                new Presence(duty.responsible(), calendar, List.of()),
                LEAD,
                new Presence(LEAD, calendar, List.of())));
        var plan = ReminderPlan.of(List.of(duty), Ledger.of(List.of(), List.of()), team, ReminderPolicy.USUAL, NOON);
        book(book -> {
            book.plan(duty, plan, null);
            return true;
        });
        return plan;
    }

    @Test
    void aDutyComesBackWithAllThatItHas() {
        var full = decision(2, DEV)
                .dueOn(TODAY.plusDays(9))
                .snoozed(NOON.plusSeconds(60))
                .blocked("D-1")
                .touched(new Act(OWNER, NOON.minusSeconds(5)));

        keep(full, item(1, OWNER));

        assertThat(this.<List<Duty>>book(book -> book.of(review))).containsExactlyInAnyOrder(full, item(1, OWNER));
        assertThat(this.<List<Duty>>book(book -> book.concerning(OWNER))).containsExactly(item(1, OWNER));
        assertThat(this.<List<Duty>>book(book -> book.concerning(LEAD))).hasSize(2);
    }

    @Test
    void onlyWhatChangedIsLookedAtAtOnce() {
        var first = decision(1, DEV).dueOn(TODAY.plusDays(9));
        var second = item(1, OWNER);
        keep(first, second);
        planned(first);
        planned(second);
        assertThat(due()).isEmpty();

        keep(first, second.snoozed(NOON.plusSeconds(60)));

        assertThat(due()).containsExactly(second.snoozed(NOON.plusSeconds(60)));
    }

    @Test
    void whatIsSeenToIsLookedAtNoMore() {
        keep(decision(1, DEV), item(1, OWNER));

        keep(item(1, OWNER));

        assertThat(due()).containsExactly(item(1, OWNER));
    }

    @Test
    void theLongestDueComesFirstAndTheNextIsKnown() {
        var soon = decision(1, DEV).dueOn(TODAY.plusDays(3));
        var later = decision(2, DEV).dueOn(TODAY.plusDays(30));
        keep(soon, later);
        var first = planned(soon).next().orElseThrow();
        var second = planned(later).next().orElseThrow();

        assertThat(this.<Optional<Instant>>book(book -> book.nextAfter(NOON))).contains(first);
        assertThat(this.<Optional<Instant>>book(book -> book.nextAfter(first))).contains(second);
        assertThat(this.<List<Duty>>book(book -> book.dueBy(second, 10))).containsExactly(soon, later);
        assertThat(this.<List<Duty>>book(book -> book.dueBy(second, 1))).containsExactly(soon);
        assertThat(this.<List<Duty>>book(book -> book.awaitedBy(Set.of(DEV)))).containsExactlyInAnyOrder(soon, later);
    }

    @Test
    void anItemThatIsPutOffIsLookedAtWhenThatIsOver() {
        var item = item(1, OWNER).snoozed(NOON.plus(Duration.ofDays(40)));
        keep(item);
        planned(item);

        assertThat(this.<Optional<Instant>>book(book -> book.nextAfter(NOON)))
                .hasValueSatisfying(next -> assertThat(next).isBeforeOrEqualTo(NOON.plus(Duration.ofDays(40))));
    }

    @Test
    void ofManyWhoWantASlotOneGetsIt() throws Exception {
        var slot = new Spent(DEV, TODAY, 0);
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> take = () -> book(book -> book.take(slot, NOON));
            var taken = 0;
            for (Future<Boolean> one : pool.invokeAll(Collections.nCopies(24, take))) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(this.<List<Spent>>book(book -> book.spent(List.of(DEV), TODAY)))
                .containsExactly(slot);
        assertThat(this.<List<Spent>>book(book -> book.spent(List.of(DEV), TODAY.plusDays(1))))
                .isEmpty();
    }

    @Test
    void whatWasToldIsKnownUntilTheMessageFailsOrIsGivenBack() {
        var duty = decision(1, DEV).dueOn(TODAY.plusDays(3));
        keep(duty);
        planned(duty);
        var slot = new Spent(DEV, TODAY, 0);
        var told = new Told(duty.id(), DEV, duty.course(), Told.Kind.NUDGE, -3, DEV, NOON, false);
        book(book -> {
            book.take(slot, NOON);
            book.tell(slot, List.of(told));
            return true;
        });
        assertThat(this.<List<Told>>book(book -> book.told(List.of(duty.id())))).containsExactly(told);

        change(book -> book.fail(slot));
        assertThat(this.<List<Told>>book(book -> book.toldIn(slot))).containsExactly(told.asFailed());
        assertThat(due()).as("it is planned anew").containsExactly(duty);

        change(book -> book.giveBack(slot));
        assertThat(this.<List<Told>>book(book -> book.toldIn(slot))).isEmpty();
        assertThat(this.<Boolean>book(book -> book.take(slot, NOON))).isTrue();
    }

    private void change(Consumer<DutyBook> work) {
        book(book -> {
            work.accept(book);
            return true;
        });
    }

    @Test
    void aNewerMessageMakesTheOneBeforeItOutdatedOnce() {
        var monday = new Spent(DEV, TODAY.minusDays(1), 0);
        var tuesday = new Spent(DEV, TODAY, 0);
        change(book -> book.take(monday, NOON));
        change(book -> book.take(tuesday, NOON));

        assertThat(this.<Optional<Spent>>book(book -> book.outdate(DEV, tuesday)))
                .contains(monday);
        assertThat(this.<Optional<Spent>>book(book -> book.outdate(DEV, tuesday)))
                .isEmpty();
    }

    @Test
    void otherRulesHaveEverythingPlannedAnew() {
        var duty = decision(1, DEV).dueOn(TODAY.plusDays(30));
        keep(duty);
        change(book -> book.planBy("these"));
        planned(duty);

        change(book -> book.planBy("these"));
        assertThat(due()).isEmpty();
        change(book -> book.planBy("others"));
        assertThat(due()).containsExactly(duty);
    }

    @Test
    void anAbsenceReplacesThoseThatItOverlapsAndHasAllPlannedAnewWhomItMayConcern() {
        var week = new Absence(TODAY, TODAY.plusDays(7), PLATFORM);
        var longer = new Absence(TODAY.plusDays(7), TODAY.plusDays(20), null);
        away(DEV, week);
        away(OWNER, new Absence(TODAY, TODAY, DEV));
        away(DEV, longer);
        var theirs = decision(1, OWNER).dueOn(TODAY.plusDays(30));
        keep(theirs);
        planned(theirs);
        assertThat(known(DEV).absences()).containsExactly(longer);

        away(DEV, week);
        assertThat(due()).as("they are asked instead of the owner").containsExactly(theirs);

        assertThat(reviews.<Boolean>inTransaction(desk -> desk.whereabouts().back(DEV)))
                .isTrue();
        assertThat(known(DEV).absences()).isEmpty();
        assertThat(reviews.<Boolean>inTransaction(desk -> desk.whereabouts().back(DEV)))
                .isFalse();
    }

    @Test
    void aPrivateReviewTellsWhomItConcernsAndIsLookedAtAgainWhenThatChanges() {
        var opening = Some.opening("secret-plan", Some.packOf("some", 3), Some.CHANNEL, true, DEV);
        var secret = reviews.inTransaction(desk -> save(Review.open(desk.nextId(), opening, by(OWNER))))
                .id();

        assertThat(this.<Confidants>book(book -> book.confidants(List.of(review, secret))))
                .isEqualTo(new Confidants(Map.of(secret.number(), Set.of(LEAD, DEV, OWNER))));
        assertThat(this.<Confidants>book(book -> book.confidants(List.of()))).isEqualTo(Confidants.EVERYBODY);

        var theirs = item(1, DEV);
        keep(theirs);
        planned(theirs);
        book(book -> {
            book.lookAgain(secret);
            assertThat(book.changed(10)).isEmpty();
            book.lookAgain(review);
            return true;
        });
        assertThat(due()).containsExactly(theirs);
    }

    private void away(PersonId person, Absence absence) {
        reviews.inTransaction(desk -> {
            desk.whereabouts().away(person, absence);
            return true;
        });
    }

    private Whereabouts.Known known(PersonId person) {
        Map<PersonId, Whereabouts.Known> known =
                reviews.inTransaction(desk -> desk.whereabouts().of(List.of(person)));
        return known.get(person);
    }

    @Test
    void aZoneThatChangesHasAllPlannedAnewAndOneThatDoesNotLeavesIt() {
        var duty = decision(1, DEV).dueOn(TODAY.plusDays(30));
        keep(duty);
        zone("Europe/Berlin", NOON);
        planned(duty);

        zone("Europe/Berlin", NOON.plusSeconds(1));
        assertThat(due()).isEmpty();
        assertThat(known(DEV)).isEqualTo(new Whereabouts.Known("Europe/Berlin", NOON.plusSeconds(1), List.of()));
        zone(null, NOON.plusSeconds(2));
        assertThat(due()).containsExactly(duty);
    }

    private void zone(String zone, Instant at) {
        reviews.inTransaction(desk -> {
            desk.whereabouts().zone(DEV, zone, at);
            return true;
        });
    }
}
