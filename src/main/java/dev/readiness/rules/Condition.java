package dev.readiness.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelRuntime;
import dev.readiness.risk.RuleFailed;
import java.util.Map;

/** A rule, or a part of one, that is true or false. */
record Condition(CelRuntime.Program program) {
    /**
     * Whether it is true of these answers.
     *
     * @throws RuleFailed where it cannot be evaluated
     */
    boolean holds(CelLateFunctionBindings answers) {
        try {
            return (Boolean) program.eval(Map.of(), answers);
        } catch (CelEvaluationException failed) {
            throw new RuleFailed(reason(String.valueOf(failed.getMessage())), failed);
        }
    }

    private static String reason(String message) {
        var words = message.replaceFirst("^evaluation error at [^:]*:\\p{Nd}*:?", "")
                .strip();
        return words.isEmpty() ? "a number cannot be reckoned" : words;
    }

    /** The same, where what cannot be evaluated counts as not true. */
    boolean isTrue(CelLateFunctionBindings answers) {
        try {
            return holds(answers);
        } catch (RuleFailed failed) {
            return false;
        }
    }
}
