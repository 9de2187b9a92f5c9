package dev.readiness.rules;

import dev.readiness.risk.RuleFinding;
import java.util.ArrayList;
import java.util.List;

/** What a rule's truth table says of it. */
final class Judgement {
    private Judgement() {}

    static List<RuleFinding> of(CompiledRule rule, TruthTable table) {
        var findings = new ArrayList<RuleFinding>();
        table.failure().ifPresent(reason -> findings.add(fails(rule, reason)));
        if (table.isNever()) {
            findings.add(never(rule, table.space()));
        } else if (table.isAlways()) {
            findings.add(RuleFinding.fault(rule.id(), "this rule is always true: no review is without the risk"));
        } else {
            var stuck = table.stuck();
            if (!stuck.isNowhere()) {
                findings.add(stuck(rule, stuck));
            }
        }
        return findings;
    }

    static RuleFinding never(CompiledRule rule, Space space) {
        return RuleFinding.fault(
                rule.id(),
                "this rule can never be true: it is false on all " + space.size()
                        + " combinations of what it speaks of");
    }

    static RuleFinding fails(CompiledRule rule, String reason) {
        return RuleFinding.fault(
                rule.id(),
                "this rule cannot be evaluated on every review, and does not warn where it cannot: " + reason);
    }

    private static RuleFinding stuck(CompiledRule rule, Stuck stuck) {
        return stuck.forGood()
                .map(state -> RuleFinding.fault(
                        rule.id(),
                        "no change of an answer clears this rule while " + state + ": once raised, it stays"))
                .orElseGet(() -> RuleFinding.note(
                        rule.id(),
                        "no change of an answer clears this rule while " + stuck.somewhere()
                                + "; a decision made or ownership accepted does"));
    }
}
