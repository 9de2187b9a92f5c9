package dev.readiness.rules;

import dev.readiness.risk.Facts;
import dev.readiness.risk.RuleFinding;
import java.util.List;
import java.util.Optional;

/** Tries a rule on a review that has just been opened, with its due date far off or without one. */
final class FreshReview {
    private FreshReview() {}

    static Optional<RuleFinding> finding(CompiledRule rule, Numbers numbers, Trial fresh) {
        var answers = RuleFunction.on(fresh);
        for (int days : List.of(Facts.NO_DUE_DATE, numbers.farOff())) {
            fresh.daysLeft(days);
            if (Draws.isTrue(rule, answers)) {
                return Optional.of(RuleFinding.fault(
                        rule.id(),
                        "this rule warns of a fresh review, before anybody could answer: wait for an answer, as"
                                + " doubtful('…') or answered() > 0 do"));
            }
        }
        return Optional.empty();
    }
}
