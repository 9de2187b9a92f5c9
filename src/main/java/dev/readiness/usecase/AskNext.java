package dev.readiness.usecase;

import dev.readiness.checklist.Item;
import dev.readiness.review.PersonAt;
import dev.readiness.review.Review;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the first open item to whoever wants to answer it, and into the thread if it is not there yet. */
public final class AskNext {
    private final Reviews reviews;
    private final Clock clock;

    public AskNext(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The item to answer next; null where all are answered. */
    public record Next(Review review, @Nullable Item item) {
        public Optional<Item> open() {
            return Optional.ofNullable(item);
        }
    }

    public Result<Next> handle(Asking asking, ReviewRef review) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(review)
                .then(found -> AnswerItem.allowed(found, asking))
                .then(found -> new Done<>(next(desk, asking, found))));
    }

    private Next next(Desk desk, Asking asking, Review review) {
        var item = review.firstOpen();
        if (item.isEmpty()) {
            return new Next(review, null);
        }
        var change = review.ask(item.get().id(), new PersonAt(asking.actor().person(), clock.instant()));
        Telling.saveAndTell(desk, change);
        return new Next(change.review(), item.get());
    }
}
