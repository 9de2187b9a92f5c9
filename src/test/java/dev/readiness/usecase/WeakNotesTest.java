package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.asking;
import static dev.readiness.fixtures.Requests.done;
import static dev.readiness.fixtures.Requests.opening;
import static dev.readiness.fixtures.Some.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.fixtures.Some;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import dev.readiness.review.Answer;
import dev.readiness.review.Answering;
import dev.readiness.review.Clearance;
import dev.readiness.review.Closings;
import dev.readiness.review.Ending;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Seen;
import dev.readiness.review.Verdict;
import dev.readiness.stage.Kept;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A yes without the evidence that is required and a “not applicable” without a reason are asked about once, then taken. */
class WeakNotesTest extends ReviewFixture {
    private static final Asking OWNER = asking(Some.OWNER);
    private static final ItemRef FIRST = new ItemRef("1");
    private static final List<Evidence> NO_LINKS = List.of();
    private static final List<Evidence> LINK =
            List.of(Evidence.parse("https://wiki.example/1").orElseThrow());

    @BeforeEach
    void open() {
        keep(Some.wantingEvidence(Some.packOf("some", 2)));
        open(opening(Some.LEAD, Some.OWNER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBD",
                "tbd.",
                "TBA",
                "todo",
                "Todo!",
                "To do",
                "same as above",
                "Same as above.",
                "(see above)",
                "ditto",
                "?",
                "???",
                "…",
                "-",
                "\"same\"",
                "to be defined",
                "WIP",
                "later",
                "in  progress",
                "Pending…"
            })
    void whatShowsNothingIsAskedAboutOnceAndThenTaken(String note) {
        assertThat(typed(Choice.YES, note, NO_LINKS)).isEqualTo("AskedAgain");
        assertThat(answer().isOpen()).isTrue();

        assertThat(typed(Choice.YES, note, NO_LINKS)).isEqualTo("Answered");
        assertThat(answer().note()).isEqualTo(new Prose(note));
        assertThat(answer().evidence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "the table of processes is in the repository",
                "same cluster as orders-api",
                "TBD was resolved on Monday",
                "later than planned, but done",
                "42",
                "OK"
            })
    void wordsOfTheirOwnAreTaken(String note) {
        assertThat(typed(Choice.YES, note, NO_LINKS)).isEqualTo("Answered");
    }

    @Test
    void whatHasALinkOrClaimsNothingIsTaken() {
        assertThat(typed(Choice.NO, "TBD", NO_LINKS)).isEqualTo("Answered");
        assertThat(typed(Choice.NOT_SURE, "?", NO_LINKS)).isEqualTo("Answered");
        assertThat(typed(Choice.YES, "TBD", LINK)).isEqualTo("Answered");
        assertThat(typed(Choice.YES, "see above", NO_LINKS))
                .as("the link stays")
                .isEqualTo("Answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TBD", "?", "same as above", "n/a", "N/A.", "not applicable", "doesn’t apply", "👍"})
    void whatDoesNotApplyWithoutAReasonIsAskedAboutOnceAndThenACondition(String note) {
        assertThat(typed(Choice.NOT_APPLICABLE, note, LINK)).isEqualTo("AskedAgain");
        assertThat(answer().isOpen()).isTrue();

        assertThat(typed(Choice.NOT_APPLICABLE, note, LINK)).isEqualTo("Answered");
        answerTheOther();
        assertThat(verdict().level()).isEqualTo(Verdict.Level.CONDITIONAL);
        assertThat(verdict().reasons())
                .extracting(Verdict.Reason::words)
                .containsExactly("Q1 " + review().pack().item(1).orElseThrow().title()
                        + ": not applicable, and no reason is given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it keeps no data", "n/a for batch jobs", "不适用于批处理", "https://wiki.example/adr-12"})
    void aReasonIsTakenAndNeedsNoEvidence(String reason) {
        assertThat(typed(Choice.NOT_APPLICABLE, reason, NO_LINKS)).isEqualTo("Answered");
        answerTheOther();
        assertThat(verdict()).isEqualTo(new Verdict(Verdict.Level.READY, List.of()));

        assertThat(typed(Choice.NOT_APPLICABLE, "", NO_LINKS))
                .as("the reason stays")
                .isEqualTo("Unchanged");
    }

    @Test
    void aReasonThatIsGivenLaterLiftsTheCondition() {
        typed(Choice.NOT_APPLICABLE, "", NO_LINKS);
        typed(Choice.NOT_APPLICABLE, "", NO_LINKS);
        answerTheOther();

        assertThat(typed(Choice.NOT_APPLICABLE, "it keeps no data", NO_LINKS)).isEqualTo("Answered");
        assertThat(verdict().level()).isEqualTo(Verdict.Level.READY);
    }

    @Test
    void theReasonOfAnotherAnswerIsNoReason() {
        typed(Choice.YES, "three services", LINK);

        assertThat(typed(Choice.NOT_APPLICABLE, "", NO_LINKS)).isEqualTo("AskedAgain");
        assertThat(answer().choice()).isEqualTo(Choice.YES);
        assertThat(review().item(Some.item(1)).candidates())
                .as("what was asked about is settled")
                .isEmpty();
    }

    @Test
    void whatSomebodyElseRepliedIsOverOnceTheItemIsAnswered() {
        var lead = asking(Some.LEAD);
        var item = review().pack().item(1).orElseThrow();
        var first = new MessageRef(Some.CHANNEL, "17000000.1");
        reply(first, Choice.NOT_APPLICABLE, "", true);

        var why = new Prose("it keeps no data");
        var given = Given.typed(Choice.NOT_APPLICABLE, why, NO_LINKS);
        var line = new TakeReply.Line(item, given, why, NO_LINKS, true);
        use.replies()
                .take(lead, review().id(), new MessageRef(Some.CHANNEL, "17000000.2"), clock.instant(), List.of(line));

        assertThat(answer().note()).isEqualTo(why);
        assertThat(review().item(Some.item(1)).candidate(first)).isEmpty();
    }

    @Test
    void aPressOfNotApplicableIsAskedAboutWithTheLinksThatStand() {
        done(use.note().handle(OWNER, ref, FIRST, Prose.NONE, LINK));
        var pressed = use.answer()
                .drawn(OWNER, ref, FIRST, Given.press(Choice.NOT_APPLICABLE), Seen.byButton(answer().version()));
        var given = done(pressed)
                .match(
                        answered -> Optional.<Given>empty(),
                        same -> Optional.<Given>empty(),
                        late -> Optional.<Given>empty(),
                        again -> Optional.of(again.given()));

        assertThat(given).contains(Given.form(Choice.NOT_APPLICABLE, Prose.NONE, LINK));
        assertThat(drawn(Given.form(Choice.NOT_APPLICABLE, Prose.NONE, LINK))).isEqualTo("Answered");
    }

    @Test
    void aReplyThatSaysNoMoreWaitsAsACandidate() {
        var first = new MessageRef(Some.CHANNEL, "17000000.1");
        assertThat(reply(first, Choice.NOT_APPLICABLE, "", true).asked()).hasSize(1);
        assertThat(answer().isOpen()).isTrue();

        assertThat(name(use.candidates().use(OWNER, ref, FIRST, first.ts(), Choice.NOT_APPLICABLE)))
                .isEqualTo("Answered");
    }

    @Test
    void whatIsConfirmedFromAnEarlierReviewIsAskedForItsReasonToo() {
        typed(Choice.NOT_APPLICABLE, "", NO_LINKS);
        typed(Choice.NOT_APPLICABLE, "", NO_LINKS);
        done(use.close().close(asking(Some.LEAD), ref, Ending.ABANDONED, new Prose("we start over")));
        open(opening(Some.LEAD, Some.OWNER));

        assertThat(confirmed()).isEqualTo("AskedAgain");
        assertThat(confirmed()).isEqualTo("Answered");
    }

    private String confirmed() {
        return name(use.answer().confirm(OWNER, ref, FIRST, Seen.byButton(answer().version())));
    }

    @Test
    void whatWasSignedAsReadyBeforeReasonsWereAskedForStandsUntilItIsOpenedAgain() {
        typed(Choice.NOT_APPLICABLE, "", NO_LINKS);
        typed(Choice.NOT_APPLICABLE, "", NO_LINKS);
        answerTheOther();
        var by = new PersonAt(Some.LEAD, Some.NOON);
        var ready = new Verdict(Verdict.Level.READY, List.of());

        var signed =
                Closings.close(review(), Ending.READY, ready, Prose.NONE, by).review();
        assertThat(Clearance.of(signed, TODAY).kind()).isEqualTo(Clearance.Kind.CLEARED);

        var again = Closings.reopen(signed, by).review();
        assertThat(Verdict.of(again, TODAY).level()).isEqualTo(Verdict.Level.CONDITIONAL);
    }

    private void answerTheOther() {
        var yes = Given.typed(Choice.YES, Prose.NONE, LINK);
        done(use.answer().typed(OWNER, ref, new ItemRef("2"), yes));
    }

    private Verdict verdict() {
        return Verdict.of(review(), TODAY);
    }

    @Test
    void anItemThatRequiresNoneIsNotAskedAbout(@TempDir Path elsewhere) {
        try (var plain = Kept.open(elsewhere)) {
            var there = plain.doers(clock);
            var plainRef = new ReviewRef.Numbered(
                    there.opened(opening(Some.LEAD, Some.OWNER)).id());
            var given = Given.typed(Choice.YES, new Prose("TBD"), NO_LINKS);

            assertThat(name(there.answer().typed(OWNER, plainRef, FIRST, given)))
                    .isEqualTo("Answered");
        }
    }

    @Test
    void aFormIsAskedAboutOnceAndAPressIsTaken() {
        var form = Given.form(Choice.YES, new Prose("todo"), NO_LINKS);
        assertThat(drawn(form)).isEqualTo("AskedAgain");
        assertThat(drawn(form)).isEqualTo("Answered");

        done(use.answer().clear(OWNER, ref, FIRST));
        assertThat(drawn(Given.press(Choice.YES))).isEqualTo("Answered");
    }

    @Test
    void whoeverAnswersOrClearsMeanwhileIsAskedAnew() {
        assertThat(typed(Choice.YES, "TBD", NO_LINKS)).isEqualTo("AskedAgain");
        assertThat(typed(Choice.NO, "not yet", NO_LINKS)).isEqualTo("Answered");
        assertThat(typed(Choice.YES, "TBD", NO_LINKS)).isEqualTo("AskedAgain");
        assertThat(typed(Choice.YES, "TBD", NO_LINKS)).isEqualTo("Answered");
        done(use.answer().clear(OWNER, ref, FIRST));
        assertThat(typed(Choice.YES, "TBD", NO_LINKS)).isEqualTo("AskedAgain");
    }

    @Test
    void aReplyWaitsAsACandidateAndAPressOnItTakesIt() {
        var first = new MessageRef(Some.CHANNEL, "17000000.1");
        assertThat(reply(first, true).asked()).hasSize(1);
        assertThat(review().item(Some.item(1)).candidate(first)).isPresent();
        assertThat(answer().isOpen()).isTrue();

        assertThat(name(use.candidates().use(OWNER, ref, FIRST, first.ts(), Choice.YES)))
                .isEqualTo("Answered");
        assertThat(answer().note()).isEqualTo(new Prose("TBD"));
    }

    @Test
    void aReplyThatSaysItAgainIsTaken() {
        reply(new MessageRef(Some.CHANNEL, "17000000.1"), true);

        assertThat(reply(new MessageRef(Some.CHANNEL, "17000000.2"), true).recorded())
                .hasSize(1);
        assertThat(answer().choice()).isEqualTo(Choice.YES);
    }

    @Test
    void aReplyThatIsAskedAboutAnywayIsAskedForEvidenceInTheSameBreath() {
        var hedged = new MessageRef(Some.CHANNEL, "17000000.1");
        reply(hedged, false);

        assertThat(review().item(Some.item(1)).askedAgain()).isTrue();
        assertThat(name(use.candidates().use(OWNER, ref, FIRST, hedged.ts(), Choice.YES)))
                .isEqualTo("Answered");
    }

    @Test
    void takingBackReachesBehindTheQuestionToWhatWasDone() {
        typed(Choice.NO, "not yet", NO_LINKS);
        clock.advance(Duration.ofSeconds(1));
        typed(Choice.YES, "TBD", NO_LINKS);

        done(use.takeBack().handle(OWNER));

        assertThat(answer().isOpen()).isTrue();
    }

    private String typed(Choice choice, String note, List<Evidence> links) {
        return name(use.answer().typed(OWNER, ref, FIRST, Given.typed(choice, new Prose(note), links)));
    }

    private String drawn(Given given) {
        return name(use.answer().drawn(OWNER, ref, FIRST, given, Seen.byModal(answer().version())));
    }

    private static String name(Result<Answering> result) {
        return done(result).getClass().getSimpleName();
    }

    private TakeReply.Taken reply(MessageRef reply, boolean sure) {
        return reply(reply, Choice.YES, "TBD", sure);
    }

    private TakeReply.Taken reply(MessageRef reply, Choice choice, String note, boolean sure) {
        var item = review().pack().item(1).orElseThrow();
        var given = Given.typed(choice, new Prose(note), NO_LINKS);
        var line = new TakeReply.Line(item, given, new Prose(note), NO_LINKS, sure);
        return use.replies().take(OWNER, review().id(), reply, clock.instant(), List.of(line));
    }

    private Answer answer() {
        return review().answer(Some.item(1));
    }
}
