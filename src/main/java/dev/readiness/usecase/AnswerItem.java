package dev.readiness.usecase;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonAt;
import dev.readiness.review.Answering;
import dev.readiness.review.Answers;
import dev.readiness.review.Earlier;
import dev.readiness.review.Given;
import dev.readiness.review.Permission;
import dev.readiness.review.Review;
import dev.readiness.review.Seen;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;

/** Answers an item, or takes its answer back. */
public final class AnswerItem {
    private final Reviews reviews;
    private final Clock clock;

    public AnswerItem(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Answers by typed words, which mean the answer as it is now. */
    public Result<Answering> typed(Asking asking, ReviewRef review, ItemRef item, Given given) {
        return handle(asking, review, item, (desk, found, id) -> Answers.typed(found, id, given, by(asking)));
    }

    /** Answers by a button or a modal that was drawn at {@code seen}. */
    public Result<Answering> drawn(Asking asking, ReviewRef review, ItemRef item, Given given, Seen seen) {
        return handle(asking, review, item, (desk, found, id) -> Answers.drawn(found, id, given, seen, by(asking)));
    }

    /** Takes over what was answered in an earlier review of the workload, if the question is still the same. */
    public Result<Answering> confirm(Asking asking, ReviewRef review, ItemRef item, Seen seen) {
        return handle(
                asking,
                review,
                item,
                (desk, found, id) -> found.item(id)
                        .offered()
                        .filter(earlier ->
                                earlier.answers(found.pack().item(id).orElseThrow(), desk.read(earlier.review())))
                        .map(Earlier::offer)
                        .map(offer -> Answers.drawn(
                                found,
                                id,
                                Given.typed(offer.choice(), offer.note(), offer.evidence()),
                                seen,
                                by(asking)))
                        .orElseGet(() -> new Answering.Overtaken(found, id)));
    }

    /** Takes the item back to open. */
    public Result<Answering> clear(Asking asking, ReviewRef review, ItemRef item) {
        return handle(asking, review, item, (desk, found, id) -> Answers.clear(found, id, by(asking)));
    }

    private interface Act {
        Answering on(Desk desk, Review review, ItemId item);
    }

    private Result<Answering> handle(Asking asking, ReviewRef review, ItemRef item, Act act) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(review)
                .then(found -> FindReview.item(found, item)
                        .then(known -> allowed(found, known.id(), asking)
                                .then(may -> new Done<>(tell(desk, act.on(desk, found, known.id())))))));
    }

    /** Saves and tells what came of answering, where something did. */
    static Answering tell(Desk desk, Answering answering) {
        answering.match(
                answered -> {
                    Telling.saveAndTell(desk, answered.change());
                    return true;
                },
                unchanged -> false,
                overtaken -> false,
                again -> {
                    Telling.saveAndTell(desk, again.change());
                    return true;
                });
        return answering;
    }

    static Result<Review> allowed(Review review, ItemId item, Asking asking) {
        return allowed(review, asking, Permission.toAnswer(review, item, asking.actor(), asking.here()), Deed.ANSWER);
    }

    /** The review, where {@code may} lets the person do the deed in it. */
    static Result<Review> allowed(Review review, Asking asking, boolean may, Deed deed) {
        return may
                ? new Done<>(review)
                : new Refused<>(asking.actor().readOnly() ? new Refusal.ReadOnly() : new Refusal.MayNot(review, deed));
    }

    private PersonAt by(Asking asking) {
        return new PersonAt(asking.actor().person(), clock.instant());
    }
}
