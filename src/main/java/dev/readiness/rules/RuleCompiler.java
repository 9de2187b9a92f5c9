package dev.readiness.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.readiness.risk.RuleFault;
import dev.readiness.risk.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles a rule in three steps, each with its own kind of mistake: how it is written, what it names, what fits. */
final class RuleCompiler {
    private final Cel cel = new Cel();

    /** A rule compiled, or what is wrong with it. */
    record Outcome(@Nullable CompiledRule rule, List<RuleFault> faults) {
        static Outcome bad(List<RuleFault> faults) {
            return new Outcome(null, faults);
        }
    }

    Outcome compile(String id, String when, Vocabulary vocabulary) {
        var parsed = cel.compiler().parse(when);
        if (parsed.hasError()) {
            return Outcome.bad(complaints(parsed).subList(0, 1));
        }
        var faults = Spelling.faults(tree(parsed), vocabulary);
        if (!faults.isEmpty()) {
            return Outcome.bad(faults);
        }
        var checked = cel.compiler().check(tree(parsed));
        return checked.hasError()
                ? Outcome.bad(complaints(checked))
                : new Outcome(new CompiledRule(id, cel, tree(checked)), List.of());
    }

    private static List<RuleFault> complaints(CelValidationResult result) {
        return result.getErrors().stream()
                .map(issue -> Complaint.of(issue, result.getSource()))
                .toList();
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("a result without errors has a tree", impossible);
        }
    }
}
