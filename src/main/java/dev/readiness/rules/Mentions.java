package dev.readiness.rules;

import dev.cel.common.ast.CelExpr;
import dev.readiness.risk.Cited;
import java.util.LinkedHashSet;
import java.util.Set;

/** The facts that a part of a rule speaks of. */
final class Mentions {
    private Mentions() {}

    /** In order of appearance, each once. */
    static Set<Cited> in(CelExpr part) {
        var found = new LinkedHashSet<Cited>();
        collect(part, found);
        return found;
    }

    private static void collect(CelExpr part, Set<Cited> found) {
        var call = part.callOrDefault();
        RuleFunction.of(call.function()).ifPresent(function -> {
            var id = call.args().isEmpty() ? "" : call.args().get(0).constant().stringValue();
            found.add(function.cited(id));
        });
        if (Operators.isOne(call.function())) {
            call.args().forEach(arg -> collect(arg, found));
        }
    }
}
