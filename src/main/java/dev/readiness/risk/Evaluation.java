package dev.readiness.risk;

import java.util.List;

/**
 * What one look at a review's facts came to.
 *
 * @param raised the rules that hold, in the order of the package
 * @param failed the rules that could not be evaluated; they count as not holding, and somebody should be told once
 */
public record Evaluation(List<Raised> raised, List<Failed> failed) {
    public Evaluation {
        raised = List.copyOf(raised);
        failed = List.copyOf(failed);
    }

    /** A rule, by its risk's id, that holds, and why. */
    public record Raised(String rule, List<Cited> causes) {
        public Raised {
            causes = List.copyOf(causes);
        }
    }

    /** A rule, by its risk's id, that could not be evaluated, and why. */
    public record Failed(String rule, String reason) {}
}
