package dev.readiness.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Actor;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.people.Place;
import dev.readiness.people.Prose;
import dev.readiness.playground.PlaygroundClock;
import dev.readiness.review.Answer;
import dev.readiness.review.Answering;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Review;
import dev.readiness.review.Seen;
import dev.readiness.review.WorkloadName;
import dev.readiness.stage.Kept;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A note that shows nothing where evidence is required is asked about once, then taken. */
class WeakNotesTest {
    private static final Asking OWNER = asking(Some.OWNER);
    private static final ItemRef FIRST = new ItemRef("1");
    private static final List<Evidence> NO_LINKS = List.of();
    private static final List<Evidence> LINK =
            List.of(Evidence.parse("https://wiki.example/1").orElseThrow());

    private final PlaygroundClock clock = new PlaygroundClock(Clock.fixed(Some.NOON, ZoneOffset.UTC));

    @TempDir
    Path folder;

    private Kept kept;
    private Kept.Doers use;
    private ReviewRef ref;

    @BeforeEach
    void open() {
        kept = Kept.open(folder, Some.wantingEvidence(Some.packOf("some", 2)));
        use = kept.doers(clock);
        ref = open(use);
    }

    private static ReviewRef open(Kept.Doers use) {
        var place = new Place(Some.CHANNEL, Place.Kind.OPEN, true);
        var request = new OpenReview.Request(
                asking(Some.LEAD).actor(),
                place,
                new WorkloadName("payments-api"),
                null,
                null,
                List.of(Some.OWNER),
                null);
        return new ReviewRef.Numbered(done(use.open().handle(request)).review().id());
    }

    @AfterEach
    void close() {
        kept.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBD",
                "tbd.",
                "TBA",
                "todo",
                "TODO!",
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
        assertThat(typed(Choice.NOT_APPLICABLE, "TBD", NO_LINKS)).isEqualTo("Answered");
        assertThat(typed(Choice.YES, "TBD", LINK)).isEqualTo("Answered");
        assertThat(typed(Choice.YES, "see above", NO_LINKS))
                .as("the link stays")
                .isEqualTo("Answered");
    }

    @Test
    void anItemThatRequiresNoneIsNotAskedAbout(@TempDir Path elsewhere) {
        try (var plain = Kept.open(elsewhere)) {
            var there = plain.doers(clock);
            var given = Given.typed(Choice.YES, new Prose("TBD"), NO_LINKS);

            assertThat(name(there.answer().typed(OWNER, open(there), FIRST, given)))
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
        var item = review().pack().item(1).orElseThrow();
        var given = Given.typed(Choice.YES, new Prose("TBD"), NO_LINKS);
        var line = new TakeReply.Line(item, given, new Prose("TBD"), NO_LINKS, sure);
        return use.replies().take(OWNER, review().id(), reply, List.of(line));
    }

    private Answer answer() {
        return review().answer(Some.item(1));
    }

    private Review review() {
        var id = ((ReviewRef.Numbered) ref).id();
        return kept.afresh().inTransaction(desk -> desk.read(id)).orElseThrow();
    }

    private static Asking asking(PersonId person) {
        return new Asking(Actor.member(person, ZoneId.of("UTC")), Some.CHANNEL);
    }

    private static <T> T done(Result<T> result) {
        return result.match(value -> value, refused -> {
            throw new AssertionError(refused.toString());
        });
    }
}
