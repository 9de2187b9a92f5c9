package dev.readiness.usecase;

import dev.readiness.calendar.When;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import dev.readiness.review.Review;
import dev.readiness.review.Revising;
import dev.readiness.review.Snoozing;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Puts open items and decisions off until a moment; their due date stays. */
public final class SnoozeItems {
    /** When an item comes back on a day for which no time was named. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Reviews reviews;
    private final Clock clock;

    public SnoozeItems(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** What is open of what was picked is put off until then. */
    public record Snoozed(Review review, Picked picked, Instant until) {}

    public Result<Snoozed> handle(Asking asking, ReviewRef ref, Target target, When until, Prose because) {
        var moment = moment(until, asking);
        if (!moment.isAfter(clock.instant())) {
            return new Refused<>(new Refusal.UntilPast(moment, asking.actor().zone()));
        }
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(ref)
                .then(review -> FindItems.of(review, target)
                        .then(picked -> HandOver.allowed(review, picked, asking)
                                .then(may -> new Done<>(snooze(desk, asking, may, picked, moment, because))))));
    }

    private Instant moment(When until, Asking asking) {
        var zone = asking.actor().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var time = until.time() == null ? MORNING : until.time();
        return until.date(today, asking.days()).atTime(time).atZone(zone).toInstant();
    }

    private Snoozed snooze(Desk desk, Asking asking, Review review, Picked picked, Instant until, Prose because) {
        var by = new PersonAt(asking.actor().person(), clock.instant());
        var items = Snoozing.snooze(review, picked.items(), until, because, by);
        var change = Revising.snooze(items, picked.decisions(), until, because);
        return new Snoozed(Telling.saveAndTell(desk, change), picked, until);
    }
}
