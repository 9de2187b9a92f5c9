package dev.readiness.digest;

import dev.readiness.checklist.AreaId;
import dev.readiness.checklist.Severity;
import dev.readiness.people.PersonId;
import dev.readiness.review.ReviewId;
import dev.readiness.review.WorkloadName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a digest needs to know of a review, as it stands.
 *
 * @param answered how many of its {@code total} items are answered
 * @param risks those that count against it, the worst first
 * @param decisions those that are open
 */
public record Glance(
        ReviewId id,
        WorkloadName workload,
        boolean open,
        PersonId lead,
        @Nullable LocalDate due,
        int answered,
        int total,
        List<OfRisk> risks,
        List<Pending> decisions,
        List<OfArea> areas) {
    public Glance {
        risks = List.copyOf(risks);
        decisions = List.copyOf(decisions);
        areas = List.copyOf(areas);
    }

    /** A risk that counts. */
    public record OfRisk(String title, Severity severity) {}

    /** How a focus area stands; {@code worst} is null where no risk comes from it. */
    public record OfArea(
            AreaId id,
            String title,
            int answered,
            int total,
            @Nullable Severity worst) {}

    /** What it adds to the counts over time: nothing once it is closed. */
    public Tally tally() {
        return open ? new Tally(answered, total - answered, risks.size()) : Tally.NONE;
    }

    boolean isAtHighRisk() {
        return !risks.isEmpty() && risks.get(0).severity() == Severity.HIGH;
    }

    List<String> highRisks() {
        return risks.stream()
                .filter(risk -> risk.severity() == Severity.HIGH)
                .map(OfRisk::title)
                .toList();
    }
}
