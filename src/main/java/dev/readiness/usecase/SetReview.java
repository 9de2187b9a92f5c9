package dev.readiness.usecase;

import dev.readiness.calendar.When;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.review.Amendment;
import dev.readiness.review.Permission;
import dev.readiness.review.Review;
import dev.readiness.review.Staffing;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets a review's lead, owners and due date. */
public final class SetReview {
    private final Reviews reviews;
    private final Clock clock;

    public SetReview(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** What to set; null leaves a thing as it is. */
    public record Wanted(
            @Nullable PersonId lead,
            @Nullable List<PersonId> owners,
            @Nullable When due) {}

    /** The review before and after; the same where nothing was to change. */
    public record Amended(Review before, Review after) {}

    public Result<Amended> handle(Asking asking, ReviewRef review, Wanted wanted) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(review)
                .then(found -> allowed(found, asking))
                .then(may -> set(desk, asking, may, wanted)));
    }

    /** The review, for a form that sets it; refused to whoever may not. */
    public Result<Review> look(Asking asking, ReviewRef ref) {
        return reviews.inTransaction(desk ->
                new FindReview(desk, asking).review(ref).then(OpenOnly::check).then(review -> allowed(review, asking)));
    }

    private static Result<Review> allowed(Review review, Asking asking) {
        return AnswerItem.allowed(review, asking, Permission.toSet(review, asking.actor()), Deed.SET);
    }

    /** A due day that is over may stay, and is not set anew. */
    private Result<Amended> set(Desk desk, Asking asking, Review review, Wanted wanted) {
        var due = wanted.due() == null ? null : DueDay.of(wanted.due(), asking, clock);
        var past = DueDay.refusal(wanted.due(), asking, clock);
        if (past.isPresent() && !Objects.equals(due, review.due())) {
            return new Refused<>(past.get());
        }
        var change = Staffing.set(
                review,
                new Amendment(wanted.lead(), wanted.owners(), due),
                new PersonAt(asking.actor().person(), clock.instant()));
        return new Done<>(new Amended(review, Telling.saveAndTell(desk, change)));
    }
}
