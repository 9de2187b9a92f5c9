package dev.readiness.risk;

import java.util.ArrayList;
import java.util.List;

/** The compiled rules of one package, in the order of its file. */
public record RiskRules(List<RiskRule> rules) {
    public RiskRules {
        rules = List.copyOf(rules);
    }

    /** Looks at the facts with every rule; one that fails stops no other. */
    public Evaluation evaluate(Facts facts) {
        var raised = new ArrayList<Evaluation.Raised>();
        var failed = new ArrayList<Evaluation.Failed>();
        for (var rule : rules) {
            try {
                if (rule.holds(facts)) {
                    raised.add(new Evaluation.Raised(rule.id(), rule.causes(facts)));
                }
            } catch (RuleFailed failure) {
                failed.add(new Evaluation.Failed(rule.id(), String.valueOf(failure.getMessage())));
            }
        }
        return new Evaluation(raised, failed);
    }
}
