package dev.readiness.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.checklist.DecisionStatus;
import dev.readiness.people.Prose;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CirclesTest {
    private static DecisionId id(int number) {
        return new DecisionId(number);
    }

    /** A register of nine in which {@code 1>2 2>3} depend so. */
    private static Register register(String dependences) {
        var register = Register.EMPTY;
        for (int number = 1; number <= 9; number++) {
            register = register.add(
                    Decision.open(id(number), Topic.added(new Prose("t"), null), DecisionStatus.DRAFTED, null, null));
        }
        for (var dependence : dependences.split(" ", -1)) {
            if (!dependence.isEmpty()) {
                var from = register.get(id(dependence.charAt(0) - '0'));
                var on = Arrays.stream(dependence.substring(2).split(",", -1))
                        .map(number -> id(Integer.parseInt(number)))
                        .toList();
                register = register.with(from.with(from.plan().with(new Dependence(on, Prose.NONE))));
            }
        }
        return register;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|1|1|[D-1, D-1]",
                "''|1|2|",
                "2>1|1|2|[D-1, D-2, D-1]",
                "2>3|1|2|",
                "2>3 3>1|1|2|[D-1, D-2, D-3, D-1]",
                "2>3 3>4 4>1 5>1|1|2,5|[D-1, D-5, D-1]",
                "2>3,4 3>5 4>5 5>6|1|2|",
                "2>3 3>2|1|2|",
                "2>9|1|9,8,7|",
            })
    void theShortestCircleIsNamedAndOnlyOneThroughTheDecision(String before, int from, String on, String way) {
        var wanted = Arrays.stream(on.split(",", -1))
                .map(number -> id(Integer.parseInt(number)))
                .toList();

        assertThat(Circles.of(register(before), id(from), wanted).map(List::toString))
                .isEqualTo(Optional.ofNullable(way));
    }

    @Test
    void aLongChainIsWalkedToItsEnd() {
        var chain = register("1>2 2>3 3>4 4>5 5>6 6>7 7>8 8>9");

        assertThat(Circles.of(chain, id(9), List.of(id(1))).orElseThrow()).hasSize(10);
    }
}
