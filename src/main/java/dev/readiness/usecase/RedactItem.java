package dev.readiness.usecase;

import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonAt;
import dev.readiness.review.Permission;
import dev.readiness.review.Redaction;
import dev.readiness.review.Review;
import dev.readiness.usecase.Refusal.Deed;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;

/** Erases from everywhere what somebody wrote on an item, for lead and admins what anybody wrote; that it was erased stays. */
public final class RedactItem {
    private final Reviews reviews;
    private final Clock clock;

    public RedactItem(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The item's texts are gone: all of them, or those of whoever asked. */
    public record Redacted(Review review, Item item, boolean all) {}

    public Result<Redacted> handle(Asking asking, ReviewRef ref, ItemRef item) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .evenClosed(ref)
                .then(review -> FindReview.item(review, item)
                        .then(known -> allowed(review, known.id(), asking)
                                .then(may -> new Done<>(redact(desk, asking, may, known))))));
    }

    private static Result<Review> allowed(Review review, ItemId item, Asking asking) {
        return AnswerItem.allowed(review, asking, Permission.toRedact(review, item, asking.actor()), Deed.REDACT);
    }

    private Redacted redact(Desk desk, Asking asking, Review review, Item item) {
        var by = new PersonAt(asking.actor().person(), clock.instant());
        boolean all = review.lead().equals(by.person()) || asking.actor().admin();
        var author = all ? null : by.person();
        Telling.redactAndTell(desk, Redaction.redact(review, item.id(), author, by), item.id(), author);
        return new Redacted(review, item, all);
    }
}
