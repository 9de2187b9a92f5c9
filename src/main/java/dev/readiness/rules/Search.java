package dev.readiness.rules;

import dev.cel.runtime.CelLateFunctionBindings;
import dev.readiness.risk.Cited;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Looks for a combination on which as few rules as possible are true: by trying all, or, where they are too many, by
 * mending one fact after the other from several starts.
 */
final class Search {
    private static final long MOST = 500_000;
    private static final int STARTS = 10;
    private static final int STEPS = 300;
    private static final int SEED = 2026;

    private final Space space;
    private final List<CompiledRule> rules;
    private final Trial trial;
    private final CelLateFunctionBindings answers;
    private final Random random = new Random(SEED);
    private List<CompiledRule> fewest;

    Search(Space space, List<CompiledRule> rules, Trial trial) {
        this.space = space;
        this.rules = rules;
        this.trial = trial;
        this.answers = RuleFunction.on(trial);
        this.fewest = rules;
    }

    /** Whether all combinations are tried. */
    boolean isExhaustive() {
        return space.size() <= MOST / Math.max(1, rules.size());
    }

    /** The rules that stand at best; empty where there is a combination on which none does. */
    List<CompiledRule> fewestStanding() {
        if (isExhaustive()) {
            for (long combination = 0; combination < space.size() && !fewest.isEmpty(); combination++) {
                space.put(trial, combination);
                look();
            }
        } else {
            for (int start = 0; start < STARTS && !fewest.isEmpty(); start++) {
                mend();
            }
        }
        return fewest;
    }

    private List<CompiledRule> look() {
        var standing = rules.stream().filter(this::stands).toList();
        fewest = standing.size() < fewest.size() ? standing : fewest;
        return standing;
    }

    private boolean stands(CompiledRule rule) {
        return Draws.isTrue(rule, answers);
    }

    private void mend() {
        space.variables().forEach(variable -> variable.put(trial, random.nextInt(variable.size())));
        for (int step = 0; step < STEPS; step++) {
            var standing = look();
            if (standing.isEmpty()) {
                return;
            }
            change(standing.get(random.nextInt(standing.size())).cites());
        }
    }

    /** Gives one of these facts the value on which the fewest rules stand. */
    private void change(Set<Cited> facts) {
        var able = space.variables().stream()
                .filter(variable -> facts.contains(variable.fact()))
                .toList();
        if (able.isEmpty()) {
            return;
        }
        var variable = able.get(random.nextInt(able.size()));
        var touched = rules.stream()
                .filter(rule -> rule.cites().contains(variable.fact()))
                .toList();
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int value : shuffled(variable.size())) {
            variable.put(trial, value);
            long standing = touched.stream().filter(this::stands).count();
            if (standing < least) {
                least = standing;
                best = value;
            }
        }
        variable.put(trial, best);
    }

    private int[] shuffled(int size) {
        return random.ints(0, size).distinct().limit(size).toArray();
    }
}
