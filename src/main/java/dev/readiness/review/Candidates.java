package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import java.util.Optional;

/** Replies that may be answers, and what becomes of them. */
public final class Candidates {
    private Candidates() {}

    /**
     * Keeps the reply until its writer says what it is; the same reply written anew takes its place. No change where it
     * says what stands already.
     */
    public static Change note(Review review, ItemId item, Candidate candidate, PersonAt by) {
        var suggested = candidate.suggested();
        boolean stands = suggested != null
                && review.answer(item).isSame(Given.typed(suggested, candidate.text(), candidate.evidence()));
        if (stands || review.item(item).candidates().contains(candidate)) {
            return Change.none(review, by);
        }
        var noted = Change.of(review, new ItemEvent.CandidateNoted(item, candidate), by);
        boolean again =
                lack(review, item, candidate).isPresent() && !review.item(item).askedAgain();
        return again ? noted.and(new ItemEvent.AskedAgain(item)) : noted;
    }

    /** What the question whether it is an answer asks for, too, as the reply lacks it. */
    public static Optional<Lack> lack(Review review, ItemId id, Candidate candidate) {
        var suggested = candidate.suggested();
        return suggested == null
                ? Optional.empty()
                : review.pack()
                        .item(id)
                        .flatMap(item -> WeakNote.lack(item, suggested, candidate.text(), candidate.evidence()));
    }

    /** The reply is an answer: it is answered with its text and links; no change where it was settled before. */
    public static Answering use(Review review, ItemId item, MessageRef source, Given given, PersonAt by) {
        if (review.item(item).candidate(source).isEmpty()) {
            return new Answering.Overtaken(review, item);
        }
        var settled = Change.of(review, new ItemEvent.CandidateSettled(item, source, true), by);
        return Answers.replied(settled.review(), item, given, source, by)
                .match(
                        answered -> new Answering.Answered(settled.then(answered.change()), item, answered.before()),
                        unchanged -> new Answering.Answered(settled, item, review.answer(item)),
                        overtaken -> overtaken,
                        again -> new Answering.AskedAgain(
                                Change.of(review, new ItemEvent.AskedAgain(item), by),
                                item,
                                again.given(),
                                again.lack()));
    }

    /** The reply is no answer. */
    public static Change drop(Review review, ItemId item, MessageRef source, PersonAt by) {
        return review.item(item).candidate(source).isEmpty()
                ? Change.none(review, by)
                : Change.of(review, new ItemEvent.CandidateSettled(item, source, false), by);
    }

    /** The reply is gone: what was answered in it stays, marked; what was only a candidate goes. */
    public static Change deleted(Review review, MessageRef source, PersonAt by) {
        var change = Change.none(review, by);
        for (var item : review.items().keySet()) {
            var state = review.item(item);
            boolean answered = state.answer().isFrom(source) && !state.answer().replyDeleted();
            if (answered || state.candidate(source).isPresent()) {
                change = change.and(new ItemEvent.ReplyDeleted(item, source));
            }
        }
        return change;
    }
}
