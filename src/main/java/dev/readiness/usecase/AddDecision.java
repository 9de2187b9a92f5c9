package dev.readiness.usecase;

import dev.readiness.calendar.When;
import dev.readiness.checklist.Area;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Permission;
import dev.readiness.review.Review;
import dev.readiness.review.Revising;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds a decision to the register. */
public final class AddDecision {
    private final Reviews reviews;
    private final Clock clock;

    public AddDecision(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** What is to be decided; null where nothing was said of it. */
    public record Wanted(
            Prose title,
            @Nullable String area,
            @Nullable PersonId owner,
            @Nullable When due) {}

    public Result<Ruled> handle(Asking asking, ReviewRef ref, Wanted wanted) {
        return DueDay.refusal(wanted.due(), asking, clock)
                .<Result<Ruled>>map(Refused::new)
                .orElseGet(() -> reviews.inTransaction(desk -> new FindReview(desk, asking)
                        .forChange(ref)
                        .then(review -> allowed(review, asking))
                        .then(may -> area(may, wanted.area())
                                .then(area -> new Done<>(add(desk, asking, may, area.orElse(null), wanted))))));
    }

    /** The review, where the person may add to its register. */
    static Result<Review> allowed(Review review, Asking asking) {
        return AnswerItem.allowed(
                review, asking, Permission.toKeepRegister(review, asking.actor()), Deed.KEEP_REGISTER);
    }

    private static Result<Optional<Area>> area(Review review, @Nullable String wanted) {
        if (wanted == null) {
            return new Done<>(Optional.empty());
        }
        var found = review.pack().areas().stream()
                .filter(area -> area.id().text().equals(wanted))
                .findFirst();
        return found.isPresent() ? new Done<>(found) : new Refused<>(new Refusal.NoSuchArea(review, wanted));
    }

    private Ruled add(Desk desk, Asking asking, Review review, @Nullable Area area, Wanted wanted) {
        var actor = asking.actor();
        var id = review.register().nextId();
        var change = Revising.add(
                review,
                wanted.title(),
                area == null ? null : area.id(),
                wanted.owner(),
                wanted.due() == null ? null : DueDay.of(wanted.due(), asking, clock),
                new PersonAt(actor.person(), clock.instant()));
        return new Ruled(review, Telling.saveAndTell(desk, change), id);
    }
}
