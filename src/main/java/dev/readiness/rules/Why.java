package dev.readiness.rules;

import dev.cel.runtime.CelLateFunctionBindings;
import dev.readiness.risk.Cited;
import java.util.List;
import java.util.stream.Stream;

/** How the truth of a part of a rule leads back to facts. */
sealed interface Why {
    /** The facts that make the part true, where it is true. */
    List<Cited> causes(CelLateFunctionBindings answers);

    /** These, whatever their values. */
    record Always(List<Cited> facts) implements Why {
        @Override
        public List<Cited> causes(CelLateFunctionBindings answers) {
            return facts;
        }
    }

    /** Both sides are needed. */
    record Both(Why left, Why right) implements Why {
        @Override
        public List<Cited> causes(CelLateFunctionBindings answers) {
            return Stream.concat(left.causes(answers).stream(), right.causes(answers).stream())
                    .toList();
        }
    }

    /** Only if it is true by itself. */
    record IfTrue(Condition condition, Why part) implements Why {
        @Override
        public List<Cited> causes(CelLateFunctionBindings answers) {
            return condition.isTrue(answers) ? part.causes(answers) : List.of();
        }
    }

    /** The branch that the condition chose. */
    record Chosen(Condition condition, Why yes, Why no) implements Why {
        @Override
        public List<Cited> causes(CelLateFunctionBindings answers) {
            return (condition.isTrue(answers) ? yes : no).causes(answers);
        }
    }
}
