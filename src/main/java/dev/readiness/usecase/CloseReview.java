package dev.readiness.usecase;

import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import dev.readiness.review.Change;
import dev.readiness.review.Closings;
import dev.readiness.review.Ending;
import dev.readiness.review.Permission;
import dev.readiness.review.Review;
import dev.readiness.review.Verdict;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.time.LocalDate;

/** Signs how a review ends, opens it again, or takes the workload over. */
public final class CloseReview {
    private final Reviews reviews;
    private final boolean leadMayOwn;
    private final Clock clock;

    /** @param leadMayOwn whether the lead may accept ownership too */
    public CloseReview(Reviews reviews, boolean leadMayOwn, Clock clock) {
        this.reviews = reviews;
        this.leadMayOwn = leadMayOwn;
        this.clock = clock;
    }

    /** The review with the verdict that is computed of it on the day that it is for its lead. */
    public record Judged(Review review, Verdict verdict, LocalDate today) {}

    /** The same, for whoever may see the review, open or closed. */
    public Result<Judged> look(Asking asking, ReviewRef ref) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .review(ref)
                .then(review -> new Done<>(judged(desk, looked(desk, review, asking)))));
    }

    /** The review and its verdict, for whoever may close it. */
    public Result<Judged> judge(Asking asking, ReviewRef ref) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .review(ref)
                .then(OpenOnly::check)
                .then(review -> allowed(review, asking))
                .then(review -> new Done<>(judged(desk, looked(desk, review, asking)))));
    }

    /** What the rules say today: nobody may have looked since the day began. */
    private Change looked(Desk desk, Review review, Asking asking) {
        return desk.watch().follow(Change.none(review, by(asking)));
    }

    private Judged judged(Desk desk, Change looked) {
        var review = looked.review();
        var today = desk.watch().today(review, clock.instant());
        return new Judged(review, Verdict.of(review, today), today);
    }

    /** A person may close below the computed verdict, never above it. */
    public Result<Judged> close(Asking asking, ReviewRef ref, Ending ending, Prose note) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(ref)
                .then(review -> allowed(review, asking))
                .then(review -> close(desk, asking, review, ending, note)));
    }

    private Result<Judged> close(Desk desk, Asking asking, Review review, Ending ending, Prose note) {
        var looked = looked(desk, review, asking);
        var judged = judged(desk, looked);
        if (ending.isAbove(judged.verdict().level())) {
            return new Refused<>(new Refusal.AboveVerdict(judged.review(), judged.verdict(), ending));
        }
        var change = looked.then(Closings.close(judged.review(), ending, judged.verdict(), note, by(asking)));
        return new Done<>(new Judged(Telling.saveAndTell(desk, change), judged.verdict(), judged.today()));
    }

    public Result<Review> reopen(Asking asking, ReviewRef ref) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .evenClosed(ref)
                .then(review -> allowed(review, asking))
                .then(review ->
                        review.isOpen() ? new Refused<>(new Refusal.NotClosed(review)) : reopen(desk, asking, review)));
    }

    private Result<Review> reopen(Desk desk, Asking asking, Review review) {
        var another = desk.openFor(review.workload(), review.pack().id()).flatMap(desk::read);
        return another.isPresent()
                ? new Refused<>(new Refusal.AnotherIsOpen(another.get()))
                : new Done<>(Telling.saveAndTell(desk, Closings.reopen(review, by(asking))));
    }

    /** Accepts ownership after rollout, of a signed review too. */
    public Result<Review> own(Asking asking, ReviewRef ref) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .evenClosed(ref)
                .then(review -> AnswerItem.allowed(
                        review, asking, Permission.toOwn(review, asking.actor(), leadMayOwn), Deed.OWN))
                .then(review -> review.end().isAbandoned() ? OpenOnly.check(review) : new Done<>(review))
                .then(review -> new Done<>(Telling.saveAndTell(desk, Closings.own(review, by(asking))))));
    }

    private static Result<Review> allowed(Review review, Asking asking) {
        return AnswerItem.allowed(review, asking, Permission.toClose(review, asking.actor()), Deed.CLOSE);
    }

    private PersonAt by(Asking asking) {
        return new PersonAt(asking.actor().person(), clock.instant());
    }
}
