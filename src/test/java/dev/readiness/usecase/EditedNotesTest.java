package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.asking;
import static dev.readiness.fixtures.Requests.done;
import static dev.readiness.fixtures.Requests.opening;
import static dev.readiness.fixtures.Requests.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.fixtures.Some;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Ending;
import dev.readiness.review.Evidence;
import dev.readiness.review.Given;
import dev.readiness.review.Remark;
import dev.readiness.usecase.TakeReply.Line;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reply that left notes says on each item what it says now, once it is edited. */
class EditedNotesTest extends ReviewFixture {
    private static final MessageRef REPLY = new MessageRef(Some.CHANNEL, "17000000.1");
    private static final MessageRef ANOTHER = new MessageRef(Some.CHANNEL, "17000000.2");
    private static final String OLD = "https://wiki.example/old";
    private static final String NEW = "https://wiki.example/new";
    private static final String COLLEAGUES = "https://wiki.example/colleagues";

    @BeforeEach
    void open() {
        keep(Some.packOf("some", 3));
        open(opening(Some.LEAD, Some.OWNER, Some.DEV));
    }

    @Test
    void theRightLinkTakesTheWrongOnesPlaceAndThoseOfOthersStay() {
        says(Some.OWNER, REPLY, note(3, OLD));
        says(Some.DEV, ANOTHER, note(3, COLLEAGUES));

        assertThat(setting().about(REPLY)).contains(item(3));
        says(Some.OWNER, REPLY, note(3, NEW));

        assertThat(notes(3)).containsExactly(COLLEAGUES, NEW);
        assertThat(links(3)).containsExactly(COLLEAGUES, NEW);
    }

    @Test
    void aLineThatStayedAsItWasIsNotWrittenTwice() {
        says(Some.OWNER, REPLY, answer(1, "yse"), note(2, "see " + OLD));
        says(Some.OWNER, REPLY, answer(1, "yes"), note(2, "see " + OLD));
        var once = review();
        says(Some.OWNER, REPLY, answer(1, "yes"), note(2, "see " + OLD));

        assertThat(notes(2)).containsExactly("see " + OLD);
        assertThat(review().version()).as("the same edit twice").isEqualTo(once.version());
    }

    @Test
    void aLineThatIsGoneTakesItsNoteAndItsLinkAlong() {
        says(Some.OWNER, REPLY, answer(1, "yes"), note(2, OLD));
        says(Some.OWNER, REPLY, answer(1, "yes"));

        assertThat(notes(2)).isEmpty();
        assertThat(links(2)).isEmpty();
        assertThat(review().answer(id(1)).choice()).isEqualTo(Choice.YES);
    }

    @Test
    void whatIsAnAnswerNowIsNoNoteAnyMore() {
        says(Some.OWNER, REPLY, note(3, OLD));
        says(Some.OWNER, REPLY, answer(3, NEW));

        assertThat(notes(3)).isEmpty();
        assertThat(links(3)).containsExactly(NEW);
        assertThat(review().answer(id(3)).choice()).isEqualTo(Choice.YES);
    }

    @Test
    void whereSomebodyHasAnsweredOtherwiseSinceItsWriterIsAsked() {
        says(Some.OWNER, REPLY, note(3, OLD));
        var no = Given.press(Choice.NO);
        done(use.answer().typed(asking(Some.DEV), ref, new ItemRef("3"), no));

        var taken = says(Some.OWNER, REPLY, answer(3, NEW));

        assertThat(taken.asked()).containsExactly(item(3));
        assertThat(review().answer(id(3)).choice()).isEqualTo(Choice.NO);
    }

    @Test
    void aLinkToWhichSomebodyElseRefersStays() {
        says(Some.OWNER, REPLY, note(3, OLD));
        says(Some.DEV, ANOTHER, note(3, OLD));
        says(Some.OWNER, REPLY, note(3, NEW));

        assertThat(notes(3)).containsExactly(OLD, NEW);
        assertThat(links(3)).containsExactly(OLD, NEW);
    }

    @Test
    void aLinkThatSomebodyBroughtBackSinceIsTheirs() {
        says(Some.OWNER, REPLY, note(3, OLD));
        answersByForm(Choice.YES, List.of());
        answersByForm(Choice.YES, List.of(link(OLD)));
        says(Some.OWNER, REPLY, note(3, NEW));

        assertThat(links(3)).containsExactly(OLD, NEW);
    }

    private void answersByForm(Choice choice, List<Evidence> links) {
        clock.advance(Duration.ofSeconds(1));
        var form = Given.form(choice, new Prose("as agreed"), links);
        done(use.answer().typed(asking(Some.DEV), ref, new ItemRef("3"), form));
    }

    @Test
    void aNoteThatWasErasedIsNotWrittenAnew() {
        says(Some.OWNER, REPLY, answer(1, "yse"), note(2, "hunter2 " + OLD));
        done(use.redact().handle(asking(Some.OWNER), ref, target(2)));
        says(Some.OWNER, REPLY, answer(1, "yes"), note(2, "hunter2 " + OLD));

        assertThat(notes(2)).containsExactly(Prose.REDACTED.text());
        assertThat(links(2)).isEmpty();
    }

    @Test
    void undoBringsTheNoteBackAsItWasAndTheNextEditRevisesIt() {
        says(Some.OWNER, REPLY, note(3, OLD));
        says(Some.OWNER, REPLY, note(3, NEW));

        clock.advance(Duration.ofSeconds(1));
        done(use.takeBack().handle(asking(Some.OWNER)));
        assertThat(notes(3)).containsExactly(OLD);
        assertThat(links(3)).containsExactly(OLD);

        says(Some.OWNER, REPLY, note(3, COLLEAGUES));
        assertThat(notes(3)).containsExactly(COLLEAGUES);
        assertThat(links(3)).containsExactly(COLLEAGUES);
    }

    @Test
    void undoOfANoteTakesItsLinkBackAndThenThereIsNothingMore() {
        says(Some.OWNER, REPLY, note(3, OLD));

        clock.advance(Duration.ofSeconds(1));
        done(use.takeBack().handle(asking(Some.OWNER)));
        clock.advance(Duration.ofSeconds(1));
        boolean more = use.takeBack().handle(asking(Some.OWNER)).match(done -> true, no -> false);
        assertThat(more).isFalse();
        assertThat(notes(3)).isEmpty();
        assertThat(links(3)).isEmpty();
    }

    @Test
    void inAClosedReviewNothingIsRevised() {
        says(Some.OWNER, REPLY, note(3, OLD), note(2, OLD));
        clock.advance(Duration.ofSeconds(1));
        done(use.close().close(asking(Some.LEAD), ref, Ending.ABANDONED, new Prose("not needed")));
        says(Some.OWNER, REPLY, note(3, NEW));

        assertThat(notes(3)).containsExactly(OLD);
        assertThat(notes(2)).containsExactly(OLD);
    }

    private Line note(int number, String words) {
        return new Line(item(number), null, new Prose(words), linksIn(words), true);
    }

    private Line answer(int number, String words) {
        var text = new Prose(words);
        return new Line(item(number), Given.typed(Choice.YES, text, linksIn(words)), text, linksIn(words), true);
    }

    private static List<Evidence> linksIn(String words) {
        return Stream.of(words.split(" ", -1))
                .flatMap(word -> Evidence.parse(word).stream())
                .toList();
    }

    private static Evidence link(String url) {
        return Evidence.parse(url).orElseThrow();
    }

    private TakeReply.Taken says(PersonId person, MessageRef reply, Line... lines) {
        clock.advance(Duration.ofSeconds(1));
        return use.replies().take(asking(person), ref.id(), reply, clock.instant(), List.of(lines));
    }

    private TakeReply.Setting setting() {
        return done(use.replies().setting(asking(Some.OWNER), ref));
    }

    private Item item(int number) {
        return review().pack().item(number).orElseThrow();
    }

    private ItemId id(int number) {
        return item(number).id();
    }

    private List<String> notes(int number) {
        return review().remarks(id(number)).stream()
                .map(Remark::text)
                .map(Prose::text)
                .toList();
    }

    private List<String> links(int number) {
        return review().answer(id(number)).evidence().stream()
                .map(link -> link.link().text())
                .toList();
    }
}
