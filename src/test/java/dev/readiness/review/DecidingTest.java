package dev.readiness.review;

import static dev.readiness.fixtures.Registers.entries;
import static dev.readiness.fixtures.Registers.made;
import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.LEAD;
import static dev.readiness.fixtures.Some.OWNER;
import static dev.readiness.fixtures.Some.TODAY;
import static dev.readiness.fixtures.Some.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.WorkingDays;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Dependence;
import dev.readiness.decision.Resolution;
import dev.readiness.decision.Revision;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Actor;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecidingTest {
    private static final DecisionId D1 = new DecisionId(1);
    private static final DecisionId D2 = new DecisionId(2);
    private static final DecisionId D3 = new DecisionId(3);
    private static final Prose OUTCOME = new Prose("three clusters");
    private static final Prose RATIONALE = new Prose("one blast radius each");

    private static Review seeded(int decisions) {
        return Seeding.seed(Some.opened(Some.packOf("some", 3, decisions), OWNER), TODAY, WorkingDays.USUAL)
                .review();
    }

    private static Review decided(Review review, DecisionId id) {
        return made(Deciding.typed(review, id, OUTCOME, RATIONALE, by(LEAD))).review();
    }

    private static Review waits(Review review, DecisionId id, DecisionId on) {
        return made(Revising.block(review, id, new Dependence(List.of(on), Prose.NONE), by(LEAD)))
                .review();
    }

    @Test
    void openingSeedsThePackagesDecisionsInItsOrderDueInTenWorkingDays() {
        var review = seeded(2);

        assertThat(review.register().all()).extracting(Decision::id).containsExactly(D1, D2);
        var first = review.register().get(D1);
        assertThat(first.title()).isEqualTo(new Prose("decision 1"));
        assertThat(first.plan().due()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(first.plan().status()).isEqualTo(DecisionStatus.DRAFTED);
        assertThat(first.owner(review.lead())).isEqualTo(LEAD);
        assertThat(review.register().openBlocking(Some.item(1))).containsExactly(first);
    }

    @Test
    void aSeedIsNeverDueAfterItsReview() {
        var opened = Some.opened(Some.packOf("some", 3, 1), OWNER);
        var due = Staffing.set(opened.review(), new Amendment(null, null, LocalDate.of(2026, 11, 30)), by(LEAD));

        assertThat(Seeding.seed(due, TODAY, WorkingDays.USUAL)
                        .review()
                        .register()
                        .get(D1)
                        .plan()
                        .due())
                .isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void ofTwoFormsDrawnAtOnceTheFirstWinsAndTheOtherChangesNothing() {
        var review = seeded(1);
        int seen = review.register().get(D1).version();
        var first = made(Deciding.drawn(review, D1, OUTCOME, RATIONALE, seen, by(LEAD)))
                .review();

        var second = Deciding.drawn(first, D1, new Prose("one cluster"), RATIONALE, seen, by(DEV));
        assertThat(second).isEqualTo(new Ruling.Overtaken(first, D1));
        assertThat(first.register().get(D1).resolution())
                .contains(new Resolution(Resolution.Kind.DECIDED, OUTCOME, RATIONALE, by(LEAD)));
    }

    @Test
    void aFormIsNotOvertakenByANewDueDay() {
        var review = seeded(1);
        var moved = made(Revising.set(review, D1, new Revision(null, DEV, TODAY, null, null), by(LEAD)))
                .review();

        assertThat(Deciding.drawn(moved, D1, OUTCOME, RATIONALE, 1, by(LEAD))).isInstanceOf(Ruling.Made.class);
    }

    @Test
    void decidingAnewSupersedesAndKeepsWhatWasDecidedBefore() {
        var first = decided(seeded(1), D1);
        var anew = made(Deciding.typed(first, D1, new Prose("two clusters"), RATIONALE, by(OWNER)));

        assertThat(anew.events())
                .containsExactly(new DecisionEvent.Decided(D1, true, new Prose("two clusters"), RATIONALE));
        var settlement = anew.review().register().get(D1).settlement();
        assertThat(settlement.earlier()).extracting(Resolution::outcome).containsExactly(OUTCOME);
        assertThat(made(Deciding.typed(anew.review(), D1, new Prose("two clusters"), RATIONALE, by(DEV)))
                        .isNone())
                .isTrue();
    }

    @Test
    void whatIsDroppedIsNotDecidedAndWhatIsDecidedIsNotDropped() {
        var review = seeded(2);
        var dropped =
                made(Deciding.drop(review, D1, new Prose("shared"), by(LEAD))).review();

        assertThat(Deciding.typed(dropped, D1, OUTCOME, RATIONALE, by(LEAD))).isEqualTo(new Ruling.Ended(dropped, D1));
        assertThat(made(Deciding.drop(dropped, D1, new Prose("again"), by(LEAD)))
                        .isNone())
                .isTrue();
        var decided = decided(dropped, D2);
        assertThat(Deciding.drop(decided, D2, new Prose("no"), by(LEAD))).isEqualTo(new Ruling.Ended(decided, D2));
    }

    @Test
    void aStatusOpensAgainWhatHasEndedAndNothingElseDoes() {
        var decided = decided(seeded(1), D1);

        assertThat(Revising.set(decided, D1, new Revision(null, DEV, null, null, null), by(LEAD)))
                .isEqualTo(new Ruling.Ended(decided, D1));
        var open = made(Revising.set(
                        decided, D1, new Revision(DecisionStatus.NEEDS_VALIDATION, DEV, null, null, null), by(LEAD)))
                .review()
                .register()
                .get(D1);
        assertThat(open.isOpen()).isTrue();
        assertThat(open.plan().status()).isEqualTo(DecisionStatus.NEEDS_VALIDATION);
        assertThat(open.settlement().earlier()).hasSize(1);
    }

    @Test
    void settingTellsEachThingThatChangedAndNothingElse() {
        var review = seeded(1);
        var wanted = new Revision(DecisionStatus.DRAFTED, DEV, TODAY, null, new Prose("ask Ben"));
        var change = made(Revising.set(review, D1, wanted, by(LEAD)));

        assertThat(change.events())
                .containsExactly(
                        new DecisionEvent.OwnerChanged(D1, null, DEV),
                        new DecisionEvent.DueMoved(D1, LocalDate.of(2026, 12, 8), TODAY),
                        new DecisionEvent.NextChanged(D1, Prose.NONE, new Prose("ask Ben")));
        assertThat(made(Revising.set(change.review(), D1, wanted, by(LEAD))).isNone())
                .isTrue();
    }

    @Test
    void aCircleIsRefusedByName() {
        var review = waits(waits(seeded(3), D1, D2), D2, D3);

        var circle = Revising.block(review, D3, new Dependence(List.of(D1), Prose.NONE), by(LEAD));
        assertThat(circle).isEqualTo(new Ruling.Circular(review, List.of(D3, D1, D2, D3)));
        assertThat(Revising.block(review, D1, new Dependence(List.of(D1), Prose.NONE), by(LEAD)))
                .isEqualTo(new Ruling.Circular(review, List.of(D1, D1)));
    }

    @Test
    void whatBlocksItMakesItBlockedAndNothingFreesIt() {
        var blocked = waits(seeded(2), D1, D2);
        assertThat(blocked.register().get(D1).plan().status()).isEqualTo(DecisionStatus.BLOCKED);

        var freed = made(Revising.block(blocked, D1, Dependence.NONE, by(LEAD))).review();
        assertThat(freed.register().get(D1).plan().status()).isEqualTo(DecisionStatus.NEEDS_DECISION);
    }

    @Test
    void undoTakesBackADecisionAndASupersedingOne() {
        var review = seeded(1);
        var first = decided(review, D1);
        var anew = made(Deciding.typed(first, D1, new Prose("two"), RATIONALE, by(LEAD)));
        var undone = undo(anew, first);

        assertThat(undone.register()
                        .get(D1)
                        .settlement()
                        .isLike(first.register().get(D1).settlement()))
                .isTrue();
        var open = undo(made(Deciding.typed(review, D1, OUTCOME, RATIONALE, by(LEAD))), review);
        assertThat(open.register().get(D1).isOpen()).isTrue();
        assertThat(open.register().get(D1).isOvertaken(1)).isTrue();
    }

    @Test
    void undoNeverClosesACircle() {
        var freed = made(Revising.block(waits(seeded(2), D1, D2), D1, Dependence.NONE, by(LEAD)));
        var before = waits(seeded(2), D1, D2);
        var turned = waits(freed.review(), D2, D1);

        var undone = Undoing.undo(turned, before, entries(freed), by(LEAD)).review();
        assertThat(undone.register().get(D1).plan().dependence()).isEqualTo(Dependence.NONE);
    }

    private static Review undo(Change change, Review before) {
        return Undoing.undo(change.review(), before, entries(change), by(LEAD)).review();
    }

    @Test
    void whoeverElseChangedTheDecisionSinceKeepsItFromBeingTakenBack() {
        var change = made(Deciding.typed(seeded(2), D1, OUTCOME, RATIONALE, by(LEAD)));
        var other = made(Revising.set(change.review(), D2, new Revision(null, DEV, null, null, null), by(DEV)));
        var same = made(Deciding.typed(change.review(), D1, new Prose("two"), RATIONALE, by(DEV)));

        assertThat(Undoing.overtaken(entries(change), entries(other))).isEmpty();
        assertThat(Undoing.overtaken(entries(change), entries(same))).isPresent();
    }

    @Test
    void whoLeavesOwnsNothingAnyMore() {
        var owned = Revising.assign(Change.none(seeded(3), by(LEAD)), List.of(D1, D2), DEV)
                .review();
        var left = Staffing.left(decided(owned, D2), DEV, by(DEV));

        assertThat(left.events())
                .containsExactly(new LifeEvent.PersonLeft(DEV, List.of()), new DecisionEvent.OwnerLeft(D1, DEV));
        assertThat(left.review().register().get(D1).owner()).isEmpty();
        assertThat(left.review().register().get(D2).owner()).contains(DEV);
    }

    @Test
    void aMeetingGoesOnOnlyFromWhereItIs() {
        var review = Meeting.start(seeded(3), by(LEAD)).review();

        assertThat(Meeting.next(review, 1, D2, by(LEAD)).isNone()).isTrue();
        assertThat(Meeting.next(review, 2, D1, by(LEAD)).isNone()).isTrue();
        var second = Meeting.next(review, 1, D1, by(LEAD)).review();
        assertThat(Meeting.next(second, 1, D1, by(LEAD)).isNone()).isTrue();
        var third = decided(second, D2);
        assertThat(third.register().onTheFloor()).map(Decision::id).contains(D3);
        var over = Meeting.next(third, 1, D3, by(LEAD)).review();
        assertThat(over.register().onTheFloor()).isEmpty();
        var again = Meeting.start(over, by(LEAD)).review();
        assertThat(again.register().onTheFloor()).map(Decision::id).contains(D1);
        assertThat(again.register().agenda())
                .isNotNull()
                .extracting(agenda -> agenda.number())
                .isEqualTo(2);
    }

    @Test
    void withNothingOpenNoMeetingBegins() {
        assertThat(Meeting.start(seeded(0), by(LEAD)).isNone()).isTrue();
        assertThat(Meeting.start(decided(seeded(1), D1), by(LEAD)).isNone()).isTrue();
    }

    @Test
    void aDecisionsOwnerDecidesItAndSeesItsReviewFromElsewhere() {
        var review = Revising.assign(Change.none(seeded(2), by(LEAD)), List.of(D1), DEV)
                .review();
        var dev = Actor.member(DEV, ZoneId.of("UTC"));
        var owner = Actor.member(OWNER, ZoneId.of("UTC"));
        var stranger = Actor.member(new PersonId("U0OTHER"), ZoneId.of("UTC"));
        var guest = new Actor(DEV, ZoneId.of("UTC"), true, true, true, true);

        assertThat(Permission.toDecide(review, review.register().get(D1), dev)).isTrue();
        assertThat(Permission.toDecide(review, review.register().get(D2), dev)).isFalse();
        assertThat(Permission.toDecide(review, review.register().get(D1), owner))
                .isFalse();
        assertThat(Permission.toDecide(review, review.register().get(D1), guest))
                .isFalse();
        assertThat(Permission.toKeepRegister(review, dev)).isTrue();
        assertThat(Permission.toKeepRegister(review, owner)).isTrue();
        assertThat(Permission.toKeepRegister(review, stranger)).isFalse();
        assertThat(Permission.toDrop(review, owner)).isFalse();
        assertThat(review.concerns(DEV)).isTrue();
    }

    @Test
    void aRegisterIsWhatItsJournalMakesOfIt() {
        var opened = Seeding.seed(Some.opened(Some.packOf("some", 3, 3), OWNER), TODAY, WorkingDays.USUAL);
        var change = opened.then(made(Deciding.typed(opened.review(), D1, OUTCOME, RATIONALE, by(LEAD))));
        change = change.then(Revising.add(change.review(), new Prose("x"), null, DEV, TODAY, by(LEAD)));
        change = change.then(Meeting.start(change.review(), by(LEAD)));
        change = change.then(made(Deciding.drop(change.review(), D2, new Prose("y"), by(LEAD))));

        assertThat(Review.rebuild(change.review().id(), change.review().pack(), entries(change)))
                .isEqualTo(change.review());
    }
}
