package dev.readiness.rules;

import dev.cel.runtime.CelLateFunctionBindings;
import dev.readiness.risk.RuleFailed;
import dev.readiness.risk.RuleFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Which combinations a rule is tried on: all of them, or, where they are too many, some that are drawn by lot. */
final class Draws {
    private static final long MOST = 50_000;
    private static final int DRAWN = 20_000;
    private static final int SEED = 2026;

    private Draws() {}

    /** Whether trying what is tried proves something of all reviews. */
    static boolean coverAll(CompiledRule rule, Space space) {
        return areAll(space) && Numbers.in(List.of(rule)).isExact();
    }

    private static boolean areAll(Space space) {
        return space.size() <= MOST;
    }

    private static LongStream of(Space space) {
        return areAll(space) ? LongStream.range(0, space.size()) : new Random(SEED).longs(DRAWN, 0, space.size());
    }

    static boolean holdsSomewhere(CompiledRule rule, Space space, Trial trial) {
        var answers = RuleFunction.on(trial);
        return of(space).anyMatch(combination -> {
            space.put(trial, combination);
            return isTrue(rule, answers);
        });
    }

    static boolean isTrue(CompiledRule rule, CelLateFunctionBindings answers) {
        return isTrue(rule, answers, new ArrayList<>());
    }

    /** What was seen where not everything could be tried. */
    static List<RuleFinding> seen(CompiledRule rule, Space space, Trial trial) {
        var answers = RuleFunction.on(trial);
        var failures = new ArrayList<String>();
        boolean sometimes = of(space)
                        .filter(combination -> {
                            space.put(trial, combination);
                            return isTrue(rule, answers, failures);
                        })
                        .count()
                > 0;
        var findings = new ArrayList<RuleFinding>();
        findings.add(
                RuleFinding.note(rule.id(), unproven(space) + (sometimes ? "" : ", and was true on none of them")));
        failures.stream().limit(1).map(reason -> Judgement.fails(rule, reason)).forEach(findings::add);
        return findings;
    }

    private static boolean isTrue(CompiledRule rule, CelLateFunctionBindings answers, List<String> failures) {
        try {
            return rule.holds(answers);
        } catch (RuleFailed failed) {
            failures.add(String.valueOf(failed.getMessage()));
            return false;
        }
    }

    private static String unproven(Space space) {
        return "this rule is not proven right: "
                + (areAll(space)
                        ? "it reckons with numbers instead of comparing them, so it was tried on " + space.size()
                                + " combinations only"
                        : "it speaks of so much that it was tried on " + DRAWN + " combinations, drawn by lot, of "
                                + (space.size() == Long.MAX_VALUE ? "more than can be counted" : space.size()));
    }
}
