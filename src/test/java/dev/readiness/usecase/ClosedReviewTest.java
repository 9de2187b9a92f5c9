package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.UTC;
import static dev.readiness.fixtures.Requests.admin;
import static dev.readiness.fixtures.Requests.asking;
import static dev.readiness.fixtures.Requests.done;
import static dev.readiness.fixtures.Requests.inDays;
import static dev.readiness.fixtures.Requests.opening;
import static dev.readiness.fixtures.Requests.refusal;
import static dev.readiness.fixtures.Requests.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Dependence;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Actor;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Ending;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Review;
import dev.readiness.review.Seen;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import dev.readiness.stage.Kept;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In a closed review nothing is changed but its texts' being erased and its being opened again; reading goes on. */
class ClosedReviewTest extends ReviewFixture {
    private static final MessageRef REPLY = new MessageRef(Some.CHANNEL, "17000000.1");
    private static final Prose WORDS = new Prose("some words");

    private Review before;

    /** What somebody does, as the lead, the owner or a guest. */
    private record Doing(ClosedReviewTest test, Asking asking) {
        Kept.Doers use() {
            return test.use;
        }

        ReviewRef review() {
            return test.ref;
        }
    }

    private static final Map<String, Function<Doing, Result<?>>> CHANGES = new TreeMap<>();
    private static final Map<String, Function<Doing, Result<?>>> LOOKS = new TreeMap<>();

    static {
        answers();
        staffing();
        decisions();
        CHANGES.put("waive", it -> it.use().waive().handle(it.asking(), it.review(), target(2), terms()));
        CHANGES.put(
                "waive what was picked",
                it -> it.use().waive().handle(it.asking(), it.review(), Waivable.item(Some.item(2)), terms()));
        CHANGES.put(
                "agree to a waiver",
                it -> it.use().waive().approve(it.asking(), it.review(), Waivable.item(Some.item(3))));
        CHANGES.put("close again", it -> it.use().close().close(it.asking(), it.review(), Ending.NOT_READY, WORDS));
        CHANGES.put("close's form", it -> it.use().close().judge(it.asking(), it.review()));
        LOOKS.put("status", it -> it.use().close().look(it.asking(), it.review()));
        LOOKS.put("history", it -> it.use().show().history(it.asking(), it.review()));
        LOOKS.put("an item's history", it -> it.use().show().history(it.asking(), it.review(), target(1)));
        LOOKS.put(
                "a decision's history",
                it -> it.use().show().history(it.asking(), it.review(), new Target.OfDecision(1)));
        LOOKS.put("export", it -> it.use().export().handle(it.asking(), it.review(), person -> Optional.empty()));
        LOOKS.put("risks", it -> it.use().close().look(it.asking(), it.review()));
    }

    private static void answers() {
        var link = Evidence.parse("https://wiki.example/a").orElseThrow();
        var no = Given.typed(Choice.NO, WORDS, List.of());
        CHANGES.put("answer", it -> it.use().answer().typed(it.asking(), it.review(), new ItemRef("2"), no));
        CHANGES.put(
                "press",
                it -> it.use().answer().drawn(it.asking(), it.review(), new ItemRef("2"), no, Seen.byButton(0)));
        CHANGES.put(
                "confirm",
                it -> it.use().answer().confirm(it.asking(), it.review(), new ItemRef("2"), Seen.byButton(0)));
        CHANGES.put("clear", it -> it.use().answer().clear(it.asking(), it.review(), new ItemRef("1")));
        CHANGES.put(
                "note", it -> it.use().note().handle(it.asking(), it.review(), new ItemRef("1"), WORDS, List.of(link)));
        CHANGES.put("answer next", it -> it.use().next().handle(it.asking(), it.review()));
        CHANGES.put("answer's form", it -> it.use().show().toAnswer(it.asking(), it.review(), new ItemRef("2")));
        CHANGES.put("hand over's form", it -> it.use().show().toHand(it.asking(), it.review(), new ItemRef("2")));
        CHANGES.put(
                "use a candidate",
                it -> it.use().candidates().use(it.asking(), it.review(), new ItemRef("3"), REPLY.ts(), Choice.NO));
        CHANGES.put(
                "drop a candidate",
                it -> it.use().candidates().drop(it.asking(), it.review(), new ItemRef("3"), REPLY.ts()));
        CHANGES.put("take back", it -> it.use().takeBack().handle(it.asking()));
    }

    private static void staffing() {
        CHANGES.put("assign", it -> it.use().hand().assign(it.asking(), it.review(), target(2), Some.DEV));
        CHANGES.put("not mine", it -> it.use().hand().giveBack(it.asking(), it.review(), target(2)));
        CHANGES.put("snooze", it -> it.use().snooze().handle(it.asking(), it.review(), target(2), inDays(2), WORDS));
        CHANGES.put(
                "snooze all",
                it -> it.use().snooze().handle(it.asking(), it.review(), new Target.OfAll(), inDays(2), WORDS));
        CHANGES.put(
                "set",
                it -> it.use()
                        .set()
                        .handle(it.asking(), it.review(), new SetReview.Wanted(Some.DEV, List.of(), inDays(3))));
    }

    private static void decisions() {
        var first = new DecisionId(1);
        CHANGES.put("decide", it -> it.use().register().decide().typed(it.asking(), it.review(), first, WORDS, WORDS));
        CHANGES.put(
                "decide by form",
                it -> it.use().register().decide().drawn(it.asking(), it.review(), first, WORDS, WORDS, 1));
        CHANGES.put("drop", it -> it.use().register().drop().handle(it.asking(), it.review(), first, WORDS));
        CHANGES.put(
                "add a decision",
                it -> it.use()
                        .register()
                        .add()
                        .handle(it.asking(), it.review(), new AddDecision.Wanted(WORDS, null, null, inDays(3))));
        CHANGES.put(
                "set a decision",
                it -> it.use()
                        .register()
                        .set()
                        .set(
                                it.asking(),
                                it.review(),
                                first,
                                new SetDecision.Wanted(DecisionStatus.BLOCKED, null, null, null, WORDS)));
        CHANGES.put(
                "block a decision",
                it -> it.use()
                        .register()
                        .set()
                        .block(it.asking(), it.review(), first, new Dependence(List.of(), WORDS)));
        CHANGES.put("walk", it -> it.use().register().walk().start(it.asking(), it.review()));
        CHANGES.put("walk on", it -> it.use().register().walk().next(it.asking(), it.review(), 1, first));
        CHANGES.put(
                "hand a decision over",
                it -> it.use().hand().assign(it.asking(), it.review(), new Target.OfDecision(1), Some.DEV));
    }

    static Stream<String> changes() {
        return CHANGES.keySet().stream();
    }

    static Stream<String> looks() {
        return LOOKS.keySet().stream();
    }

    /** Closed by an admin, just after everybody has done something that could still be taken back. */
    @BeforeEach
    void close() {
        keep(Some.packOf("some", 3, 2));
        use = kept.doers(clock, true);
        open(opening(Some.LEAD, Some.OWNER));
        use.waive().handle(admin(), ref, Waivable.item(Some.item(3)), terms());
        use.answer().typed(asking(Some.OWNER), ref, new ItemRef("1"), Given.typed(Choice.YES, WORDS, List.of()));
        reply(false);
        clock.advance(Duration.ofSeconds(1));
        use.answer().typed(asking(Some.LEAD), ref, new ItemRef("1"), Given.press(Choice.NOT_SURE));
        clock.advance(Duration.ofSeconds(1));
        done(use.close().close(admin(), ref, Ending.NOT_READY, WORDS));
        before = review();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void everyChangeIsRefusedBecauseTheReviewIsClosed(String change) {
        var result = CHANGES.get(change).apply(new Doing(this, asking(Some.LEAD)));

        assertThat(refusal(result)).get().isInstanceOf(Refusal.ReviewClosed.class);
        assertThat(review()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void whoeverMayNotAnywayIsRefusedToo(String change) {
        var result = CHANGES.get(change).apply(new Doing(this, guest()));

        assertThat(refusal(result)).isPresent();
        assertThat(review()).isEqualTo(before);
    }

    @Test
    void theOwnerCanStillTakeItOver() {
        done(use.close().own(asking(Some.OWNER), ref));

        assertThat(review().end().acceptedBy())
                .get()
                .extracting(by -> by.person())
                .isEqualTo(Some.OWNER);
        assertThat(review().isOpen()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void everybodyStillLooks(String look) {
        assertThat(refusal(LOOKS.get(look).apply(new Doing(this, asking(Some.LEAD)))))
                .isEmpty();
        assertThat(refusal(LOOKS.get(look).apply(new Doing(this, guest())))).isEmpty();
        assertThat(review()).isEqualTo(before);
    }

    @Test
    void aReplyThatComesTooLateIsRecordedNowhere() {
        var taken = reply(true);

        assertThat(taken.recorded()).isEmpty();
        assertThat(taken.asked()).isEmpty();
        assertThat(taken.refused()).hasSize(1);
        assertThat(review()).isEqualTo(before);
    }

    @Test
    void theDaysThatPassAndPeopleWhoLeaveChangeNothing() {
        clock.advance(Duration.ofDays(40));
        use.look().run();
        use.departure().handle(Some.OWNER);
        use.departure().handle(Some.LEAD);

        assertThat(review()).isEqualTo(before);
    }

    @Test
    void redactingAndOpeningAgainAreAllowed() {
        done(use.redact().handle(asking(Some.LEAD), ref, target(1)));
        assertThat(review().isOpen()).isFalse();
        assertThat(refusal(use.close().reopen(asking(Some.OWNER), ref))).get().isInstanceOf(Refusal.MayNot.class);

        var open = done(use.close().reopen(asking(Some.LEAD), ref));

        assertThat(open.isOpen()).isTrue();
        assertThat(refusal(use.close().reopen(asking(Some.LEAD), ref))).get().isInstanceOf(Refusal.NotClosed.class);
        assertThat(refusal(use.answer().clear(asking(Some.OWNER), ref, new ItemRef("1"))))
                .isEmpty();
    }

    @Test
    void whereAnotherIsOpenMeanwhileItStaysClosed() {
        use.opened(opening(Some.LEAD));

        assertThat(refusal(use.close().reopen(asking(Some.LEAD), ref))).get().isInstanceOf(Refusal.AnotherIsOpen.class);
        assertThat(review()).isEqualTo(before);
    }

    private TakeReply.Taken reply(boolean sure) {
        var review = review();
        var item = review.pack().item(3).orElseThrow();
        var line = new TakeReply.Line(item, Given.press(Choice.YES), WORDS, List.of(), sure);
        return use.replies().take(asking(Some.OWNER), review.id(), REPLY, clock.instant(), List.of(line));
    }

    private static WaiveRisk.Terms terms() {
        return new WaiveRisk.Terms(inDays(2), Waiver.Code.ACCEPTED, WORDS, Prose.NONE);
    }

    private static Asking guest() {
        var guest = new Actor(new PersonId("U0GUEST"), UTC, true, false, true, true);
        return new Asking(guest, Some.CHANNEL);
    }
}
