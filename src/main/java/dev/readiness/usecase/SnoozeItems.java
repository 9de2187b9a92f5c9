package dev.readiness.usecase;

import dev.readiness.calendar.When;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.Actor;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import dev.readiness.review.Review;
import dev.readiness.review.Snoozing;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Puts open items off until a moment; their due date stays. */
public final class SnoozeItems {
    /** When an item comes back on a day for which no time was named. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Reviews reviews;
    private final Clock clock;

    public SnoozeItems(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The open ones among the items are put off until then. */
    public record Snoozed(Review review, List<ItemId> items, Instant until) {
        public Snoozed {
            items = List.copyOf(items);
        }
    }

    public Result<Snoozed> handle(Asking asking, ReviewRef ref, Target target, When until, Prose because) {
        var moment = moment(until, asking.actor());
        if (!moment.isAfter(clock.instant())) {
            return new Refused<>(new Refusal.UntilPast(moment, asking.actor().zone()));
        }
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(ref)
                .then(review -> FindItems.of(review, target)
                        .then(items -> HandOver.allowed(review, items, asking)
                                .then(may -> new Done<>(snooze(desk, asking, may, items, moment, because))))));
    }

    private Instant moment(When until, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        var time = until.time() == null ? MORNING : until.time();
        return until.date(today).atTime(time).atZone(actor.zone()).toInstant();
    }

    private Snoozed snooze(Desk desk, Asking asking, Review review, List<ItemId> items, Instant until, Prose because) {
        var by = new PersonAt(asking.actor().person(), clock.instant());
        var change = Snoozing.snooze(review, items, until, because, by);
        return new Snoozed(Telling.saveAndTell(desk, change), items, until);
    }
}
