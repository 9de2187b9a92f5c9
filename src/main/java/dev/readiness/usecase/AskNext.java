package dev.readiness.usecase;

import dev.readiness.checklist.Item;
import dev.readiness.people.PersonAt;
import dev.readiness.review.Change;
import dev.readiness.review.Permission;
import dev.readiness.review.Review;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return reviews.inTransaction(
                desk -> new FindReview(desk, asking).forChange(review).then(found -> next(desk, asking, found)));
    }

    private Result<Next> next(Desk desk, Asking asking, Review review) {
        var open = open(review).toList();
        if (open.isEmpty()) {
            return new Done<>(new Next(review, null));
        }
        return Stream.concat(theirs(review, asking).stream(), open.stream())
                .filter(item -> Permission.toAnswer(review, item.id(), asking.actor(), asking.here()))
                .findFirst()
                .map(item -> bring(desk, asking, review, item))
                .orElseGet(() -> AnswerItem.allowed(review, open.get(0).id(), asking)
                        .then(same -> new Done<>(new Next(same, null))));
    }

    private static Stream<Item> open(Review review) {
        return review.pack().items().stream()
                .filter(item -> review.item(item.id()).isOpen());
    }

    /** What was handed to the person comes before all else. */
    private static List<Item> theirs(Review review, Asking asking) {
        return open(review)
                .filter(item -> review.item(item.id())
                        .assigned()
                        .filter(asking.actor().person()::equals)
                        .isPresent())
                .toList();
    }

    private Result<Next> bring(Desk desk, Asking asking, Review review, Item item) {
        var by = new PersonAt(asking.actor().person(), clock.instant());
        var change = Change.none(review, by).ask(item.id());
        return new Done<>(new Next(Telling.saveAndTell(desk, change), item));
    }
}
