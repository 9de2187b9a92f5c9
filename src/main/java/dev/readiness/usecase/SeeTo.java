package dev.readiness.usecase;

import dev.readiness.people.PersonAt;
import dev.readiness.review.Review;
import dev.readiness.review.Seeing;
import dev.readiness.usecase.Result.Done;
import java.time.Clock;

/** “Seen, on it”: somebody works on what they were reminded of, and is left alone with it for the day. */
public final class SeeTo {
    private final Reviews reviews;
    private final Clock clock;

    public SeeTo(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** They are on what was picked. */
    public record Noted(Review review, Picked picked) {}

    public Result<Noted> handle(Asking asking, ReviewRef ref, Target target) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(ref)
                .then(review -> FindItems.of(review, target)
                        .then(picked -> HandOver.allowed(review, picked, asking)
                                .then(may -> new Done<>(note(desk, asking, may, picked))))));
    }

    private Noted note(Reviews.Desk desk, Asking asking, Review review, Picked picked) {
        var by = new PersonAt(asking.actor().person(), clock.instant());
        var change = Seeing.seen(review, picked.items(), picked.decisions(), by);
        return new Noted(Telling.saveAndTell(desk, change), picked);
    }
}
