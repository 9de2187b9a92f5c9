package dev.readiness.rules;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.readiness.risk.Cited;
import dev.readiness.risk.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;

/** The numbers that rules compare facts with: where their truth can change, and so all that needs to be tried. */
final class Numbers {
    private static final int FARTHEST = 3660;
    private static final int MOST_EVIDENCE = 1000;
    private static final int AROUND = 30;

    private final Map<Cited, TreeSet<Integer>> compared = new HashMap<>();
    private boolean exact = true;

    static Numbers in(Collection<CompiledRule> rules) {
        var numbers = new Numbers();
        rules.forEach(rule -> numbers.look(rule.tree().getExpr()));
        return numbers;
    }

    /** Whether numbers other than counts are only compared with numbers written out. */
    boolean isExact() {
        return exact;
    }

    /** The numbers of days worth trying. */
    List<Integer> days() {
        var days = new TreeSet<>(around(new Cited.DaysLeft(), -FARTHEST, FARTHEST));
        days.add(farOff());
        days.add(Facts.NO_DUE_DATE);
        return List.copyOf(days);
    }

    /** A number of days that is larger than all that rules name, as far as due dates go. */
    int farOff() {
        return around(new Cited.DaysLeft(), 0, FARTHEST - 1).stream()
                        .mapToInt(days -> days)
                        .max()
                        .orElse(AROUND)
                + 1;
    }

    List<Integer> evidence(Cited.Evidence item) {
        var counts = new TreeSet<>(around(item, 0, MOST_EVIDENCE));
        counts.addAll(List.of(0, 1, 2));
        return List.copyOf(counts);
    }

    private List<Integer> around(Cited fact, int least, int most) {
        var values = new ArrayList<Integer>();
        compared.getOrDefault(fact, new TreeSet<>())
                .forEach(number -> values.addAll(List.of(number - 1, number, number + 1)));
        return values.stream().filter(value -> value >= least && value <= most).toList();
    }

    private void look(CelExpr part) {
        var call = part.callOrDefault();
        if (Operators.compares(call.function())) {
            compare(call.args().get(0), call.args().get(1));
        }
        if (Operators.isOne(call.function())) {
            call.args().forEach(this::look);
        }
    }

    private void compare(CelExpr left, CelExpr right) {
        var facts = new ArrayList<>(numbersIn(left));
        facts.addAll(numbersIn(right));
        if (facts.isEmpty()) {
            return;
        }
        boolean plain = (isBare(left) && constant(right).isPresent())
                || (isBare(right) && constant(left).isPresent());
        facts.forEach(fact -> {
            constants(left, fact);
            constants(right, fact);
            if (!plain) {
                exact = false;
                for (int number = -AROUND; number <= AROUND; number++) {
                    add(fact, number);
                }
            }
        });
    }

    /** The facts in that expression that are numbers, except counts, which are tried one by one anyway. */
    private static List<Cited> numbersIn(CelExpr part) {
        boolean comparison = Operators.compares(part.callOrDefault().function());
        return comparison
                ? List.of()
                : Mentions.in(part).stream()
                        .filter(fact -> fact instanceof Cited.Evidence || fact instanceof Cited.DaysLeft)
                        .toList();
    }

    private static boolean isBare(CelExpr part) {
        return RuleFunction.of(part.callOrDefault().function()).isPresent();
    }

    private static OptionalLong constant(CelExpr part) {
        var call = part.callOrDefault();
        if (call.function().equals(Operators.MINUS)) {
            var positive = constant(call.args().get(0));
            return positive.isPresent() ? OptionalLong.of(-positive.getAsLong()) : positive;
        }
        var constant = part.constantOrDefault();
        return constant.getKind() == CelConstant.Kind.INT64_VALUE
                ? OptionalLong.of(constant.int64Value())
                : OptionalLong.empty();
    }

    private void constants(CelExpr part, Cited fact) {
        var constant = constant(part);
        if (constant.isPresent()) {
            add(fact, (int) Math.max(-FARTHEST - 1, Math.min(Facts.NO_DUE_DATE, constant.getAsLong())));
        } else if (Operators.isOne(part.callOrDefault().function())) {
            part.call().args().forEach(arg -> constants(arg, fact));
        }
    }

    private void add(Cited fact, int number) {
        compared.computeIfAbsent(fact, unused -> new TreeSet<>()).add(number);
    }
}
