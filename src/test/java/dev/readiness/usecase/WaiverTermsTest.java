package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.asking;
import static dev.readiness.fixtures.Requests.done;
import static dev.readiness.fixtures.Requests.opening;
import static dev.readiness.fixtures.Requests.refusal;
import static dev.readiness.fixtures.Requests.target;
import static dev.readiness.fixtures.Requests.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Actor;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Given;
import dev.readiness.review.Standing;
import dev.readiness.review.Verdict;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import dev.readiness.stage.Kept;
import dev.readiness.stage.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On which terms a risk is let be: until when, of what, by whom, and how two agree. */
class WaiverTermsTest extends ReviewFixture {
    private static final String RULE = "auth-ingress-unresolved";
    private static final Waivable RISK = Waivable.risk(RULE);
    private static final Target FIRST = new Target.OfRisk(1);

    private Kept.Doers together;
    /** The lead and the opener are two people, and item 2 is answered so that R-1 stands. */
    @BeforeEach
    void open() {
        keep(Stage.shippedPackages().get(0));
        together = kept.doers(clock, true);
        open(opening("payments-api", Some.PLATFORM, Some.LEAD, null, Some.OWNER));
        answer("2", Choice.NO);
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource({
        "2026-11-23, DuePast",
        "2020-01-01, DuePast",
        "+91d, WaiverTooLong",
        "+3650d, WaiverTooLong",
        "9999-12-31, WaiverTooLong",
        "+0d, ",
        "+90d, "
    })
    void aWaiverEndsTodayAtTheEarliestAndInNinetyDaysAtTheLatest(String until, String refusal) {
        var before = review();

        assertThat(refused(use.waive().handle(asking(Some.LEAD), ref, FIRST, until(until))))
                .isEqualTo(Optional.ofNullable(refusal));
        assertThat(review().equals(before)).isEqualTo(refusal != null);
    }

    @Test
    void aDayThatIsOverForTheLeadIsOverAlthoughItIsNotForWhoeverWaives() {
        clock.advance(Duration.ofHours(17));
        var behind = new Asking(
                new Actor(Some.PLATFORM, ZoneId.of("Pacific/Pago_Pago"), true, true, true, false), Some.CHANNEL);

        var result = use.waive().handle(behind, ref, FIRST, until("+0d"));

        assertThat(refusal(result)).contains(new Refusal.DuePast(LocalDate.of(2026, 11, 24), ZoneOffset.UTC));
        assertThat(state()).isEqualTo(Standing.OfRisk.RAISED);
        assertThat(refused(use.waive().handle(behind, ref, FIRST, until("+1d"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"U0APPOWNER", "U0APPDEV", "U0SOMEBODY"})
    void onlyLeadOpenerAndAdminsWaive(String person) {
        assertThat(refused(use.waive().handle(asking(new PersonId(person)), ref, FIRST, until("+2d"))))
                .contains("MayNot");
        assertThat(state()).isEqualTo(Standing.OfRisk.RAISED);
    }

    @Test
    void whatTheReviewDoesNotHaveIsNotWaived() {
        var before = review();
        var lead = asking(Some.LEAD);

        assertThat(refused(use.waive().handle(lead, ref, new Target.OfRisk(9), until("+2d"))))
                .contains("NoSuchRisk");
        assertThat(refused(use.waive().handle(lead, ref, target(99), until("+2d"))))
                .contains("NoSuchItem");
        assertThat(refused(use.waive().handle(lead, ref, Waivable.risk("nonsense"), until("+2d"))))
                .contains("NoSuchRisk");
        assertThat(refused(use.waive().handle(lead, ref, Waivable.risk("rollback-unclear"), until("+2d"))))
                .as("never raised so far")
                .contains("NoSuchRisk");
        assertThat(refused(use.waive().handle(lead, ref, Waivable.item(Some.item(1)), until("+2d"))))
                .contains("NoSuchRisk");
        assertThat(refused(use.waive().approve(lead, ref, Waivable.risk("nonsense"))))
                .contains("NothingToApprove");
        assertThat(review()).isEqualTo(before);
    }

    @Test
    void theWaiverOfAClearedRiskSleepsUntilItIsBack() {
        answer("2", Choice.YES);
        done(use.waive().handle(asking(Some.LEAD), ref, FIRST, until("+5d")));
        assertThat(state()).isEqualTo(Standing.OfRisk.CLEARED);
        assertThat(reasons()).noneMatch(reason -> reason.startsWith("R-1 "));

        answer("2", Choice.NOT_SURE);
        assertThat(state()).isEqualTo(Standing.OfRisk.WAIVED);
        assertThat(reasons()).contains("R-1 auth and ingress are unresolved: waived until 2026-11-29");

        clock.advance(Duration.ofDays(6));
        use.look().run();
        assertThat(state()).isEqualTo(Standing.OfRisk.RAISED);
        assertThat(review().risks().waivers()).isEmpty();
    }

    @Test
    void aSleepingWaiverEndsInItsSleep() {
        answer("2", Choice.YES);
        done(use.waive().handle(asking(Some.LEAD), ref, FIRST, until("+1d")));
        clock.advance(Duration.ofDays(2));
        use.look().run();

        answer("2", Choice.NO);

        assertThat(state()).isEqualTo(Standing.OfRisk.RAISED);
    }

    @Test
    void whoAskedCannotAgreeAndASecondCan() {
        assertThat(done(together.waive().handle(asking(Some.LEAD), ref, FIRST, until("+5d")))
                        .granted())
                .isFalse();
        assertThat(state()).isEqualTo(Standing.OfRisk.RAISED);
        assertThat(refused(together.waive().approve(asking(Some.LEAD), ref, RISK)))
                .contains("NeedsAnother");
        assertThat(done(together.waive().handle(asking(Some.LEAD), ref, FIRST, until("+5d")))
                        .granted())
                .as("asked twice by the same")
                .isFalse();
        assertThat(refused(together.waive().approve(asking(Some.OWNER), ref, RISK)))
                .contains("MayNot");

        var granted = done(together.waive().approve(asking(Some.PLATFORM), ref, RISK));

        assertThat(granted.granted()).isTrue();
        assertThat(granted.waiver().asked()).isEqualTo(Some.LEAD);
        assertThat(granted.waiver().by().person()).isEqualTo(Some.PLATFORM);
        assertThat(state()).isEqualTo(Standing.OfRisk.WAIVED);
        assertThat(refused(together.waive().approve(asking(Some.PLATFORM), ref, RISK)))
                .contains("NothingToApprove");
    }

    @Test
    void whoTypesTheSameOrLessAgreesAndWhoTypesMoreOnlyAsksAnew() {
        done(together.waive().handle(asking(Some.LEAD), ref, FIRST, until("+2d")));

        var more = done(together.waive().handle(asking(Some.PLATFORM), ref, FIRST, until("+80d")));
        assertThat(more.granted()).isFalse();
        assertThat(state()).isEqualTo(Standing.OfRisk.RAISED);
        assertThat(refused(together.waive().approve(asking(Some.PLATFORM), ref, RISK)))
                .contains("NeedsAnother");

        var less = done(together.waive().handle(asking(Some.LEAD), ref, FIRST, until("+9d")));
        assertThat(less.granted()).isTrue();
        assertThat(less.waiver().asked()).isEqualTo(Some.PLATFORM);
        assertThat(review().risks().asked()).isEmpty();
    }

    @Test
    void nobodyAgreesToWhatIsOver() {
        done(together.waive().handle(asking(Some.LEAD), ref, FIRST, until("+1d")));
        clock.advance(Duration.ofDays(2));

        assertThat(refused(together.waive().approve(asking(Some.PLATFORM), ref, RISK)))
                .contains("DuePast");

        use.look().run();
        assertThat(review().risks().asked()).isEmpty();
        assertThat(refused(together.waive().approve(asking(Some.PLATFORM), ref, RISK)))
                .contains("NothingToApprove");
    }

    @Test
    void aWaiverThatIsAskedForEndsWithoutTheOneThatStands() {
        done(use.waive().handle(asking(Some.LEAD), ref, FIRST, until("+9d")));
        done(together.waive().handle(asking(Some.LEAD), ref, FIRST, until("+1d")));
        clock.advance(Duration.ofDays(2));
        use.look().run();

        assertThat(review().risks().asked()).isEmpty();
        assertThat(state()).isEqualTo(Standing.OfRisk.WAIVED);
    }

    private void answer(String item, Choice choice) {
        done(use.answer().typed(asking(Some.OWNER), ref, new ItemRef(item), Given.press(choice)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Standing.OfRisk state() {
        return new Standing(review(), today()).risk(review().risks().risk(RULE).orElseThrow());
    }

    private List<String> reasons() {
        return Verdict.of(review(), today()).reasons().stream()
                .map(Verdict.Reason::words)
                .toList();
    }

    private static WaiveRisk.Terms until(String until) {
        return new WaiveRisk.Terms(when(until), Waiver.Code.ACCEPTED, new Prose("the proxy covers it"), Prose.NONE);
    }

    private static Optional<String> refused(Result<?> result) {
        return refusal(result).map(refusal -> refusal.getClass().getSimpleName());
    }
}
