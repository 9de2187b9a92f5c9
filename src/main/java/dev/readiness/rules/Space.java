package dev.readiness.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All combinations of some variables, numbered from 0; the last variable changes fastest. */
final class Space {
    private final List<Variable> variables;

    Space(List<Variable> variables) {
        this.variables = List.copyOf(variables);
    }

    List<Variable> variables() {
        return variables;
    }

    /** How many combinations there are; the largest number where they cannot be counted. */
    long size() {
        long size = 1;
        for (var variable : variables) {
            if (size > Long.MAX_VALUE / variable.size()) {
                return Long.MAX_VALUE;
            }
            size *= variable.size();
        }
        return size;
    }

    /** Puts that combination into the trial. */
    void put(Trial trial, long combination) {
        long rest = combination;
        for (int place = variables.size() - 1; place >= 0; place--) {
            var variable = variables.get(place);
            variable.put(trial, (int) (rest % variable.size()));
            rest /= variable.size();
        }
    }

    int[] digits(long combination) {
        var digits = new int[variables.size()];
        long rest = combination;
        for (int place = digits.length - 1; place >= 0; place--) {
            digits[place] = (int) (rest % variables.get(place).size());
            rest /= variables.get(place).size();
        }
        return digits;
    }

    /** How far apart the combinations are that differ by one step in that variable. */
    int stride(int place) {
        return (int) new Space(variables.subList(place + 1, variables.size())).size();
    }

    /** That combination in words. */
    String say(long combination) {
        var digits = digits(combination);
        return IntStream.range(0, digits.length)
                .mapToObj(place ->
                        variables.get(place).values().get(digits[place]).words())
                .collect(Collectors.joining(" and "));
    }
}
