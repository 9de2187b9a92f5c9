package dev.readiness.usecase;

import dev.readiness.calendar.When;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Permission;
import dev.readiness.review.Review;
import dev.readiness.review.Risking;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a risk or an item be until a day, for a reason; where two must agree, the second one's word counts. */
public final class WaiveRisk {
    private final Reviews reviews;
    private final Policy policy;
    private final Clock clock;

    public WaiveRisk(Reviews reviews, Policy policy, Clock clock) {
        this.reviews = reviews;
        this.policy = policy;
        this.clock = clock;
    }

    /** How long a waiver may last, in days, and whether one person alone may grant it. */
    public record Policy(int longestDays, boolean twoPersons) {}

    /** What is wanted: until when, why, and what is done instead. */
    public record Terms(When until, Waiver.Code code, Prose reason, Prose compensating) {}

    /**
     * It is waived, or asked for; {@code granted} tells which.
     *
     * @param zone by whose days the waiver counts
     */
    public record Waived(Review review, Waivable what, Waiver waiver, boolean granted, ZoneId zone) {}

    public Result<Waived> handle(Asking asking, ReviewRef ref, Target target, Terms terms) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(ref)
                .then(review -> allowed(review, asking))
                .then(review -> RiskRef.of(review, target).then(what -> grant(desk, asking, review, what, terms))));
    }

    /** The same, of a risk or item that was picked. */
    public Result<Waived> handle(Asking asking, ReviewRef ref, Waivable what, Terms terms) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(ref)
                .then(review -> allowed(review, asking))
                .then(review -> RiskRef.known(review, what))
                .then(known -> grant(desk, asking, known, what, terms)));
    }

    /** Agrees to a waiver that somebody else asked for, on their terms. */
    public Result<Waived> approve(Asking asking, ReviewRef ref, Waivable what) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(ref)
                .then(review -> allowed(review, asking))
                .then(review -> approve(desk, asking, review, what)));
    }

    private static Result<Review> allowed(Review review, Asking asking) {
        return AnswerItem.allowed(review, asking, Permission.toWaive(review, asking.actor()), Deed.WAIVE);
    }

    private Result<Waived> grant(Desk desk, Asking asking, Review review, Waivable what, Terms terms) {
        var today = LocalDate.ofInstant(clock.instant(), asking.actor().zone());
        var until = terms.until().date(today, asking.days());
        if (until.isBefore(today)) {
            return new Refused<>(new Refusal.DuePast(until, asking.actor().zone()));
        }
        if (isOver(desk, review, until)) {
            return over(desk, review, until);
        }
        if (until.isAfter(today.plusDays(policy.longestDays()))) {
            return new Refused<>(new Refusal.WaiverTooLong(until, policy.longestDays()));
        }
        var by = by(asking);
        var first = asker(review, what, until, by.person());
        var waiver = new Waiver(until, terms.code(), terms.reason(), terms.compensating(), by, first.orElse(null));
        boolean granted = !policy.twoPersons() || first.isPresent();
        return new Done<>(keep(desk, review, what, waiver, granted, by));
    }

    /** A waiver counts by the days of its lead. */
    private boolean isOver(Desk desk, Review review, LocalDate until) {
        return until.isBefore(desk.watch().today(review, clock.instant()));
    }

    private static Result<Waived> over(Desk desk, Review review, LocalDate until) {
        return new Refused<>(new Refusal.DuePast(until, desk.watch().zone(review)));
    }

    /** Who else has asked for the same, or for more; nobody agrees to more than was asked for. */
    private static Optional<PersonId> asker(Review review, Waivable what, LocalDate until, PersonId person) {
        return Optional.ofNullable(review.risks().asked().get(what))
                .filter(asked -> !until.isAfter(asked.until()))
                .map(waiver -> waiver.by().person())
                .filter(asker -> !asker.equals(person));
    }

    private Result<Waived> approve(Desk desk, Asking asking, Review review, Waivable what) {
        @Nullable Waiver asked = review.risks().asked().get(what);
        var by = by(asking);
        if (asked == null) {
            return new Refused<>(new Refusal.NothingToApprove(review));
        }
        if (asked.by().person().equals(by.person())) {
            return new Refused<>(new Refusal.NeedsAnother(review));
        }
        if (isOver(desk, review, asked.until())) {
            return over(desk, review, asked.until());
        }
        var waiver = new Waiver(
                asked.until(),
                asked.code(),
                asked.reason(),
                asked.compensating(),
                by,
                asked.by().person());
        return new Done<>(keep(desk, review, what, waiver, true, by));
    }

    private static Waived keep(Desk desk, Review review, Waivable what, Waiver waiver, boolean granted, PersonAt by) {
        var change = granted ? Risking.waive(review, what, waiver, by) : Risking.askForWaiver(review, what, waiver, by);
        var told = Telling.saveAndTell(desk, change);
        return new Waived(told, what, waiver, granted, desk.watch().zone(told));
    }

    private PersonAt by(Asking asking) {
        return new PersonAt(asking.actor().person(), clock.instant());
    }
}
