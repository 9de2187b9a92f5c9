package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.asking;
import static dev.readiness.fixtures.Requests.done;
import static dev.readiness.fixtures.Requests.opening;
import static dev.readiness.fixtures.Requests.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.Choice;
import dev.readiness.fixtures.Some;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Candidate;
import dev.readiness.review.Given;
import dev.readiness.review.ItemEvent;
import dev.readiness.review.ReviewEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody wrote on an item stays theirs to erase, whether it still stands there or not. */
class RedactOwnTextsTest extends ReviewFixture {
    private static final String SECRET = "hunter2-swordfish";
    private static final ItemRef FIRST = new ItemRef("1");

    @BeforeEach
    void open() {
        keep(Some.packOf("some", 3));
        open(opening(Some.LEAD, Some.OWNER, Some.DEV));
    }

    @Test
    void anAnswerThatWasTakenBackIsErased() {
        answers(Some.OWNER, Choice.YES, SECRET);
        done(use.takeBack().handle(asking(Some.OWNER)));

        assertThat(journal()).contains(SECRET);
        assertThat(redacts(Some.OWNER)).isTrue();
        assertThat(journal()).doesNotContain(SECRET);
    }

    @Test
    void anAnswerThatSomebodyElseWroteOverIsErasedAndTheirsStays() {
        answers(Some.OWNER, Choice.YES, SECRET);
        answers(Some.DEV, Choice.NO, "not before May");

        assertThat(redacts(Some.OWNER)).isTrue();
        assertThat(journal()).doesNotContain(SECRET).contains("not before May");
    }

    @Test
    void aReplyThatWasJustTalkIsErased() {
        var reply = new MessageRef(Some.CHANNEL, "17000000.1");
        replies(reply, "yes but only " + SECRET);
        done(use.candidates().drop(asking(Some.OWNER), ref, FIRST, reply.ts()));

        assertThat(journal()).contains(SECRET);
        assertThat(redacts(Some.OWNER)).isTrue();
        assertThat(journal()).doesNotContain(SECRET);
    }

    @Test
    void whoseWaitingReplyWasErasedIsHeardAgain() {
        replies(new MessageRef(Some.CHANNEL, "17000000.1"), "yes but only " + SECRET);
        assertThat(redacts(Some.OWNER)).isTrue();
        assertThat(journal()).doesNotContain(SECRET);

        var again = new MessageRef(Some.CHANNEL, "17000000.2");
        replies(again, "yes but only by day");
        var item = review().pack().item(1).orElseThrow();
        assertThat(review().item(item.id()).candidates())
                .extracting(Candidate::source)
                .containsExactly(again);
    }

    private void replies(MessageRef reply, String words) {
        var item = review().pack().item(1).orElseThrow();
        var text = new Prose(words);
        var line = new TakeReply.Line(item, Given.typed(Choice.YES, text, List.of()), text, List.of(), false);
        use.replies().take(asking(Some.OWNER), ref.id(), reply, clock.instant(), List.of(line));
    }

    @Test
    void whoeverTakesTheirOwnBackHasNotWrittenWhatShowsAgain() {
        answers(Some.OWNER, Choice.YES, "as agreed");
        answers(Some.DEV, Choice.NO, SECRET);
        done(use.takeBack().handle(asking(Some.DEV)));

        assertThat(redacts(Some.DEV)).isTrue();
        assertThat(journal()).doesNotContain(SECRET).contains("as agreed");
    }

    @Test
    void whoeverWroteNothingThereErasesNothing() {
        answers(Some.OWNER, Choice.YES, SECRET);

        assertThat(redacts(Some.DEV)).isFalse();
        assertThat(journal()).contains(SECRET);
    }

    private void answers(PersonId person, Choice choice, String note) {
        clock.advance(Duration.ofSeconds(1));
        done(use.answer().typed(asking(person), ref, FIRST, Given.typed(choice, new Prose(note), List.of())));
    }

    private boolean redacts(PersonId person) {
        return use.redact().handle(asking(person), ref, target(1)).match(done -> true, no -> false);
    }

    private String journal() {
        return kept.journal(ref.id()).stream()
                .map(entry -> words(entry.event()).text())
                .collect(Collectors.joining("\n"));
    }

    private static Prose words(ReviewEvent event) {
        if (event instanceof ItemEvent.Answered answered) {
            return answered.note();
        }
        if (event instanceof ItemEvent.Restored restored) {
            return restored.note();
        }
        return event instanceof ItemEvent.CandidateNoted noted
                ? noted.candidate().text()
                : Prose.NONE;
    }
}
