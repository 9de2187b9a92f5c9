package dev.readiness.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.readiness.risk.Cited;
import dev.readiness.risk.Facts;
import dev.readiness.risk.RiskRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A rule as CEL has compiled it, with the way back from its truth to what caused it. */
final class CompiledRule implements RiskRule {
    private final String id;
    private final CelAbstractSyntaxTree tree;
    private final Condition condition;
    private final Why why;
    private final Set<Cited> cites;

    CompiledRule(String id, Cel cel, CelAbstractSyntaxTree tree) {
        this.id = id;
        this.tree = tree;
        this.condition = new Condition(cel.program(tree));
        this.why = new WhyTree(cel, tree).why(tree.getExpr());
        this.cites = Mentions.in(tree.getExpr());
    }

    @Override
    public String id() {
        return id;
    }

    CelAbstractSyntaxTree tree() {
        return tree;
    }

    /** All facts that the rule speaks of, in order of appearance. */
    Set<Cited> cites() {
        return cites;
    }

    @Override
    public boolean holds(Facts facts) {
        return condition.holds(RuleFunction.on(facts));
    }

    /** The same, on answers that are asked again and again. */
    boolean holds(CelLateFunctionBindings answers) {
        return condition.holds(answers);
    }

    @Override
    public List<Cited> causes(Facts facts) {
        var answers = RuleFunction.on(facts);
        return condition.isTrue(answers) ? List.copyOf(new LinkedHashSet<>(why.causes(answers))) : List.of();
    }
}
