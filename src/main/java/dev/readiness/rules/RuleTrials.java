package dev.readiness.rules;

import dev.readiness.checklist.ReviewPackage;
import dev.readiness.risk.RuleFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries the rules of a package on made-up reviews: on all that differ in what a rule speaks of, or on many of them. */
final class RuleTrials {
    private final ReviewPackage pack;
    private final List<CompiledRule> rules;
    private final Numbers numbers;

    RuleTrials(ReviewPackage pack, List<CompiledRule> rules) {
        this.pack = pack;
        this.rules = rules;
        this.numbers = Numbers.in(rules);
    }

    /** The rules that are proven never to be true. */
    List<RuleFinding> impossible() {
        return rules.stream()
                .filter(rule -> Draws.coverAll(rule, space(rule)) && !Draws.holdsSomewhere(rule, space(rule), trial()))
                .map(rule -> Judgement.never(rule, space(rule)))
                .toList();
    }

    /** All that the trials show. */
    List<RuleFinding> findings() {
        var findings = new ArrayList<RuleFinding>();
        var tables = new LinkedHashMap<CompiledRule, TruthTable>();
        for (var rule : rules) {
            var space = space(rule);
            if (Draws.coverAll(rule, space)) {
                var table = TruthTable.of(rule, space, trial());
                tables.put(rule, table);
                findings.addAll(Judgement.of(rule, table));
            } else {
                findings.addAll(Draws.seen(rule, space, trial()));
            }
        }
        findings.addAll(Twins.among(varying(tables)));
        var open = rules.stream().filter(rule -> !isConstant(rule, tables)).toList();
        open.forEach(rule -> FreshReview.finding(rule, numbers, trial()).ifPresent(findings::add));
        new ReadySearch(pack, open, numbers).finding().ifPresent(findings::add);
        return findings;
    }

    private Trial trial() {
        return new Trial(pack.items().size());
    }

    private Space space(CompiledRule rule) {
        return new Space(new Variables(pack.items().size(), numbers).of(rule.cites()));
    }

    private static boolean isConstant(CompiledRule rule, Map<CompiledRule, TruthTable> tables) {
        var table = tables.get(rule);
        return table != null && (table.isAlways() || table.isNever());
    }

    private static Map<CompiledRule, TruthTable> varying(Map<CompiledRule, TruthTable> tables) {
        var varying = new LinkedHashMap<>(tables);
        varying.keySet().removeIf(rule -> isConstant(rule, tables));
        return varying;
    }
}
