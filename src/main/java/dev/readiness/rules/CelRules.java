package dev.readiness.rules;

import dev.readiness.checklist.DecisionSeed;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.checklist.RiskText;
import dev.readiness.risk.Cited;
import dev.readiness.risk.Facts;
import dev.readiness.risk.RiskRule;
import dev.readiness.risk.RiskRules;
import dev.readiness.risk.RuleCheck;
import dev.readiness.risk.RuleFailed;
import dev.readiness.risk.RuleFault;
import dev.readiness.risk.RuleFinding;
import dev.readiness.risk.RuleLanguage;
import dev.readiness.risk.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The rules of packages, written in CEL; what compiles them takes long to make, and is made beside other work. */
public final class CelRules implements RuleLanguage {
    private final CompletableFuture<RuleCompiler> compiler = CompletableFuture.supplyAsync(RuleCompiler::new);
    private final Map<ReviewPackage, RiskRules> compiled = new ConcurrentHashMap<>();

    @Override
    public RiskRules rulesOf(ReviewPackage pack) {
        return compiled.computeIfAbsent(pack, this::compile);
    }

    private RiskRules compile(ReviewPackage pack) {
        var vocabulary = vocabulary(pack);
        return new RiskRules(
                pack.risks().stream().map(risk -> compile(risk, vocabulary)).toList());
    }

    private RiskRule compile(RiskText risk, Vocabulary vocabulary) {
        var outcome = compiler.join().compile(risk.id(), risk.when(), vocabulary);
        return outcome.rule() == null
                ? new NotUnderstood(risk.id(), outcome.faults().get(0).what())
                : outcome.rule();
    }

    /** What must be right before anything starts: that each rule compiles and can be true. */
    public RuleCheck beforeStart() {
        return check(pack -> new RuleTrials(pack, rules(pack)).impossible());
    }

    /** All that can be said of rules before they are used. */
    public RuleCheck thorough() {
        return check(pack -> new RuleTrials(pack, rules(pack)).findings());
    }

    private List<CompiledRule> rules(ReviewPackage pack) {
        return rulesOf(pack).rules().stream()
                .filter(CompiledRule.class::isInstance)
                .map(CompiledRule.class::cast)
                .toList();
    }

    private RuleCheck check(Function<ReviewPackage, List<RuleFinding>> findings) {
        return new RuleCheck() {
            @Override
            public List<RuleFault> faults(String when, Vocabulary vocabulary) {
                return compiler.join().compile("rule", when, vocabulary).faults();
            }

            @Override
            public List<RuleFinding> findings(ReviewPackage pack) {
                return findings.apply(pack);
            }
        };
    }

    private static Vocabulary vocabulary(ReviewPackage pack) {
        return new Vocabulary(
                pack.items().stream().map(item -> item.id().text()).toList(),
                pack.decisions().stream().map(DecisionSeed::id).toList());
    }

    /** A rule of a stored package that this version no longer takes. */
    private record NotUnderstood(String id, String reason) implements RiskRule {
        @Override
        public boolean holds(Facts facts) {
            throw new RuleFailed("the rule is not understood: " + reason);
        }

        @Override
        public List<Cited> causes(Facts facts) {
            return List.of();
        }
    }
}
