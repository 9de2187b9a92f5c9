package dev.readiness.usecase;

import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.review.DecisionEvent;
import dev.readiness.review.LifeEvent;
import dev.readiness.review.Permission;
import dev.readiness.review.Redacting;
import dev.readiness.review.Redaction;
import dev.readiness.review.Review;
import dev.readiness.review.RiskEvent;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Erases everywhere what a person wrote on an item, a decision, a risk or on closing; lead and admins erase what anyone wrote. */
public final class RedactTexts {
    private final Reviews reviews;
    private final Clock clock;

    public RedactTexts(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Texts are gone: all of {@code what}, such as Q4, or those of whoever asked. */
    public record Redacted(Review review, String what, boolean all) {}

    private record Wanted(String what, Redacting redacting) {}

    public Result<Redacted> handle(Asking asking, ReviewRef ref, Target target) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .evenClosed(ref)
                .then(review -> wanted(review, target, author(review, asking))
                        .then(wanted -> allowed(desk, review, wanted.redacting(), asking)
                                .then(may -> new Done<>(redact(desk, asking, may, wanted))))));
    }

    /** Whose texts may go: everybody's, for lead and admins. */
    private static @Nullable PersonId author(Review review, Asking asking) {
        var person = asking.actor().person();
        return review.lead().equals(person) || asking.actor().admin() ? null : person;
    }

    private static Result<Wanted> wanted(Review review, Target target, @Nullable PersonId author) {
        if (target instanceof Target.OfDecision decision) {
            return FindReview.decision(review, new DecisionId(decision.number()))
                    .then(found -> new Done<>(
                            new Wanted(found.id().toString(), new DecisionEvent.Redacted(found.id(), author))));
        }
        if (target instanceof Target.OfRisk numbered) {
            return RiskRef.of(review, target)
                    .then(risk -> new Done<>(new Wanted(
                            "R-" + numbered.number(),
                            new RiskEvent.Redacted(risk.rule().orElseThrow(), author))));
        }
        if (target instanceof Target.OfClosing) {
            return new Done<>(new Wanted("the closing", new LifeEvent.Redacted(author)));
        }
        if (target instanceof Target.OfItem one) {
            return FindReview.item(review, one.item())
                    .then(item -> new Done<>(new Wanted(
                            "Q" + review.pack().number(item.id()), Redaction.ofItem(review, item.id(), author))));
        }
        throw new IllegalArgumentException("nothing is written on " + target);
    }

    private static Result<Review> allowed(Desk desk, Review review, Redacting what, Asking asking) {
        var person = asking.actor().person();
        boolean author = Redaction.isAuthor(desk.journal(review.id()), what, person);
        return AnswerItem.allowed(review, asking, Permission.toRedact(review, author, asking.actor()), Deed.REDACT);
    }

    private Redacted redact(Desk desk, Asking asking, Review review, Wanted wanted) {
        var by = new PersonAt(asking.actor().person(), clock.instant());
        Telling.redactAndTell(desk, review, wanted.redacting(), by);
        return new Redacted(review, wanted.what(), wanted.redacting().author() == null);
    }
}
