package dev.readiness.usecase;

import dev.readiness.review.Review;
import dev.readiness.review.Waivable;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;

/** From what somebody wants waived to the risk or item meant. */
final class RiskRef {
    private RiskRef() {}

    /** The review, where it has that risk or item. */
    static Result<Review> known(Review review, Waivable what) {
        boolean risk = what.rule().flatMap(rule -> review.risks().risk(rule)).isPresent();
        boolean item = what.item().flatMap(review.pack()::item).isPresent();
        return risk || item ? new Done<>(review) : new Refused<>(new Refusal.NoSuchRisk(review, what.text()));
    }

    static Result<Waivable> of(Review review, Target target) {
        if (target instanceof Target.OfRisk risk) {
            return review.risks()
                    .numbered(risk.number())
                    .<Result<Waivable>>map(found -> new Done<>(Waivable.risk(found.rule())))
                    .orElseGet(() -> new Refused<>(new Refusal.NoSuchRisk(review, "R-" + risk.number())));
        }
        return FindItems.of(review, target)
                .then(picked -> picked.items().size() == 1
                        ? new Done<>(Waivable.item(picked.items().get(0)))
                        : new Refused<>(new Refusal.NoSuchRisk(review, "")));
    }
}
