package dev.readiness.rules;

import dev.readiness.risk.RuleFailed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a rule is true, for every combination of what it speaks of. */
final class TruthTable {
    private final Space space;
    private final int size;
    private final BitSet truth;
    private final @Nullable String failure;

    private TruthTable(Space space, BitSet truth, @Nullable String failure) {
        this.space = space;
        this.size = (int) space.size();
        this.truth = truth;
        this.failure = failure;
    }

    static TruthTable of(CompiledRule rule, Space space, Trial trial) {
        var truth = new BitSet();
        var answers = RuleFunction.on(trial);
        String failure = null;
        for (int combination = 0; combination < space.size(); combination++) {
            space.put(trial, combination);
            try {
                truth.set(combination, rule.holds(answers));
            } catch (RuleFailed failed) {
                failure = failure == null ? String.valueOf(failed.getMessage()) : failure;
            }
        }
        return new TruthTable(space, truth, failure);
    }

    Space space() {
        return space;
    }

    boolean isNever() {
        return truth.isEmpty();
    }

    boolean isAlways() {
        return truth.cardinality() == size;
    }

    /** Why it could not be evaluated somewhere. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** The combinations of what is not answered in which it is true whatever is answered. */
    Stuck stuck() {
        var outer = new Space(space.variables().stream()
                .filter(variable -> !variable.isAnswer())
                .toList());
        int inner = size / (int) outer.size();
        var stuck = new BitSet();
        for (int state = 0; state < outer.size(); state++) {
            stuck.set(state, truth.nextClearBit(state * inner) >= (state + 1) * inner);
        }
        return new Stuck(outer, stuck);
    }

    /** What two rules have in common exactly where they are always true together: the facts that matter, and when. */
    List<Object> meaning() {
        var meaning = new ArrayList<Object>();
        var cut = new ArrayList<Integer>();
        for (int place = 0; place < space.variables().size(); place++) {
            if (matters(place)) {
                meaning.add(space.variables().get(place).fact());
                meaning.add(space.variables().get(place).values().toString());
            } else {
                cut.add(place);
            }
        }
        meaning.add(without(cut));
        return meaning;
    }

    private boolean matters(int place) {
        int stride = space.stride(place);
        int values = space.variables().get(place).size();
        for (int combination = 0; combination < size; combination++) {
            boolean first = combination / stride % values == 0;
            if (!first && truth.get(combination) != truth.get(combination - stride)) {
                return true;
            }
        }
        return false;
    }

    private BitSet without(List<Integer> places) {
        var rest = new BitSet();
        int next = 0;
        for (int combination = 0; combination < size; combination++) {
            var digits = space.digits(combination);
            if (places.stream().allMatch(place -> digits[place] == 0)) {
                rest.set(next++, truth.get(combination));
            }
        }
        return rest;
    }
}
