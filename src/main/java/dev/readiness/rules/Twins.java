package dev.readiness.rules;

import dev.readiness.risk.RuleFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds rules that are true together and false together, whatever they look like. */
final class Twins {
    private Twins() {}

    static List<RuleFinding> among(Map<CompiledRule, TruthTable> tables) {
        var first = new HashMap<List<Object>, CompiledRule>();
        var findings = new ArrayList<RuleFinding>();
        tables.forEach((rule, table) -> {
            var twin = first.putIfAbsent(table.meaning(), rule);
            if (twin != null) {
                findings.add(RuleFinding.fault(
                        rule.id(), "this rule and that of “" + twin.id() + "” are always true together: keep one"));
            }
        });
        return findings;
    }
}
