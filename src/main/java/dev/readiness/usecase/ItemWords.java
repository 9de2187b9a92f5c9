package dev.readiness.usecase;

import dev.readiness.checklist.Choice;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.ItemEvent;
import dev.readiness.review.Review;
import dev.readiness.usecase.Chronicle.Said;
import dev.readiness.usecase.Chronicle.Style;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the history tells what happened to an item. */
record ItemWords(Review review, Style style) implements ItemEvent.Cases<Said> {
    @Override
    public Said asked(ItemEvent.Asked event) {
        return Said.of(question(event) + " asked");
    }

    @Override
    public Said answered(ItemEvent.Answered event) {
        return new Said(
                question(event) + ": " + word(event.before()) + " → "
                        + style.strong(event.choice().word()) + reply(event.source()),
                event.note(),
                event.evidence());
    }

    @Override
    public Said askedAgain(ItemEvent.AskedAgain event) {
        return Said.of(question(event) + ": asked once more, for evidence or a reason");
    }

    @Override
    public Said cleared(ItemEvent.Cleared event) {
        return Said.of(question(event) + ": " + word(event.before()) + " → " + style.strong("Open"));
    }

    @Override
    public Said evidenceAdded(ItemEvent.EvidenceAdded event) {
        return new Said(question(event) + ": evidence added", Prose.NONE, event.evidence());
    }

    @Override
    public Said remarked(ItemEvent.Remarked event) {
        return new Said(question(event) + ": note" + reply(event.source()), event.text(), List.of());
    }

    @Override
    public Said assigned(ItemEvent.Assigned event) {
        return Said.of(question(event) + ": " + holder(event.before()) + " → " + holder(event.after()));
    }

    @Override
    public Said snoozed(ItemEvent.Snoozed event) {
        Instant until = event.until();
        var what = until == null ? ": no longer put off" : ": put off until " + style.moment(until);
        return new Said(question(event) + what, event.because(), List.of());
    }

    @Override
    public Said seen(ItemEvent.Seen event) {
        return Said.of(question(event) + ": seen, being worked on");
    }

    @Override
    public Said candidateNoted(ItemEvent.CandidateNoted event) {
        return new Said(
                question(event) + ": a reply that may be an answer",
                event.candidate().text(),
                event.candidate().evidence());
    }

    @Override
    public Said candidateSettled(ItemEvent.CandidateSettled event) {
        return Said.of(question(event) + ": the reply was " + (event.used() ? "an answer" : "no answer"));
    }

    @Override
    public Said replyDeleted(ItemEvent.ReplyDeleted event) {
        return Said.of(question(event) + ": the reply was deleted; what it said stays");
    }

    @Override
    public Said restored(ItemEvent.Restored event) {
        return new Said(
                question(event) + " taken back: " + word(event.before()) + " → " + style.strong(word(event.choice())),
                event.note(),
                event.evidence());
    }

    @Override
    public Said remarkTakenBack(ItemEvent.RemarkTakenBack event) {
        return Said.of(question(event) + ": note taken back");
    }

    @Override
    public Said redacted(ItemEvent.Redacted event) {
        return Said.of(question(event) + ": " + style.erased(event.author()) + " on it was erased");
    }

    private String question(ItemEvent event) {
        return "Q" + review.pack().number(event.item());
    }

    private String reply(@Nullable MessageRef source) {
        return source == null ? "" : " by reply (" + style.sent(source) + ")";
    }

    private static String word(@Nullable Choice choice) {
        return choice == null ? "Open" : choice.word();
    }

    private String holder(@Nullable PersonId person) {
        return person == null ? "the team" : style.person(person);
    }
}
