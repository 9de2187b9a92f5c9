package dev.readiness.usecase;

import dev.readiness.calendar.When;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Dependence;
import dev.readiness.decision.Revision;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Permission;
import dev.readiness.review.Review;
import dev.readiness.review.Revising;
import dev.readiness.usecase.Docket.Matter;
import dev.readiness.usecase.Docket.Motion;
import dev.readiness.usecase.Result.Refused;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets who makes a decision, by when, what comes first and what is done next. */
public final class SetDecision {
    private final Reviews reviews;
    private final Docket docket;
    private final Clock clock;

    public SetDecision(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.docket = new Docket(reviews, clock);
        this.clock = clock;
    }

    /** What to set; null leaves a thing as it is. A status opens again what was decided or dropped. */
    public record Wanted(
            @Nullable DecisionStatus status,
            @Nullable PersonId owner,
            @Nullable When due,
            @Nullable Prose depends,
            @Nullable Prose next) {}

    public Result<Ruled> set(Asking asking, ReviewRef review, DecisionId id, Wanted wanted) {
        var past = DueDay.refusal(wanted.due(), asking, clock);
        if (past.isPresent()) {
            return new Refused<>(past.get());
        }
        var depends = wanted.depends() == null ? null : Dependence.typed(wanted.depends());
        var due = wanted.due() == null ? null : DueDay.of(wanted.due(), asking, clock);
        var revision = new Revision(wanted.status(), wanted.owner(), due, depends, wanted.next());
        return known(asking, review, depends == null ? List.of() : depends.on())
                .then(same -> docket.handle(
                        new Matter(asking, review, id),
                        new Motion(
                                Deed.KEEP_REGISTER,
                                (found, decision) -> Permission.toRevise(found, decision, asking.actor()),
                                (found, by) -> Revising.set(found, id, revision, by))));
    }

    /** Names what blocks the decision; where that is nothing, it is no longer blocked. */
    public Result<Ruled> block(Asking asking, ReviewRef review, DecisionId id, Dependence dependence) {
        return known(asking, review, dependence.on())
                .then(same -> docket.handle(
                        new Matter(asking, review, id),
                        new Motion(
                                Deed.KEEP_REGISTER,
                                (found, decision) -> Permission.toRevise(found, decision, asking.actor()),
                                (found, by) -> Revising.block(found, id, dependence, by))));
    }

    /** The review, where its register has all of these. */
    private Result<Review> known(Asking asking, ReviewRef ref, List<DecisionId> needed) {
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .review(ref)
                .then(review -> needed.stream()
                        .filter(id -> review.register().find(id).isEmpty())
                        .findFirst()
                        .<Result<Review>>map(missing -> new Refused<>(new Refusal.NoSuchDecision(review, missing)))
                        .orElseGet(() -> new Result.Done<>(review))));
    }
}
