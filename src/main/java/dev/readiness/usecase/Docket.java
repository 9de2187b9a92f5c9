package dev.readiness.usecase;

import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonAt;
import dev.readiness.review.Review;
import dev.readiness.review.Ruling;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** From what somebody wants of one decision to what came of it: finds, asks, saves, tells. */
final class Docket {
    private final Reviews reviews;
    private final Clock clock;

    Docket(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Who wants something of which decision. */
    record Matter(Asking asking, ReviewRef review, DecisionId decision) {}

    /** What is to be done, and who may. */
    record Motion(Deed deed, BiPredicate<Review, Decision> may, BiFunction<Review, PersonAt, Ruling> act) {}

    Result<Ruled> handle(Matter matter, Motion motion) {
        return reviews.inTransaction(desk -> new FindReview(desk, matter.asking())
                .forChange(matter.review())
                .then(review -> FindReview.decision(review, matter.decision())
                        .then(decision -> allowed(matter, motion, review, decision))
                        .then(may -> tell(desk, may, matter, motion))));
    }

    private static Result<Review> allowed(Matter matter, Motion motion, Review review, Decision decision) {
        return AnswerItem.allowed(review, matter.asking(), motion.may().test(review, decision), motion.deed());
    }

    private Result<Ruled> tell(Desk desk, Review before, Matter matter, Motion motion) {
        var by = new PersonAt(matter.asking().actor().person(), clock.instant());
        var id = matter.decision();
        return motion.act()
                .apply(before, by)
                .match(
                        made -> new Done<>(new Ruled(before, Telling.saveAndTell(desk, made.change()), id)),
                        overtaken -> new Refused<>(new Refusal.DecidedMeanwhile(overtaken.review(), id)),
                        ended -> new Refused<>(new Refusal.DecisionEnded(ended.review(), id)),
                        circular -> new Refused<>(new Refusal.CircularDecisions(circular.review(), circular.way())));
    }
}
