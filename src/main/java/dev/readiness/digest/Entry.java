package dev.readiness.digest;

import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.ReviewId;
import dev.readiness.review.WorkloadName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A line of a digest. */
public sealed interface Entry {
    ReviewId review();

    WorkloadName workload();

    /**
     * A review with high risks, or with decisions that are blocked.
     *
     * @param more how many high risks there are besides {@code risks}
     */
    record AtRisk(
            ReviewId review,
            WorkloadName workload,
            PersonId lead,
            List<String> risks,
            int more,
            List<DecisionId> blocked)
            implements Entry {
        static final int MOST_RISKS = 3;

        public AtRisk {
            risks = List.copyOf(risks);
            blocked = List.copyOf(blocked);
        }

        static AtRisk of(Glance glance, List<DecisionId> blocked) {
            var all = glance.highRisks();
            var shown = all.subList(0, Math.min(MOST_RISKS, all.size()));
            return new AtRisk(glance.id(), glance.workload(), glance.lead(), shown, all.size() - shown.size(), blocked);
        }

        int highRisks() {
            return risks.size() + more;
        }
    }

    /** An open decision; {@code daysLate} is 0 where its due day is not over. */
    record ToDecide(ReviewId review, WorkloadName workload, Pending decision, int daysLate) implements Entry {}

    /** The same, with titles of decisions of that review redacted where they are among the erased texts. */
    default Entry without(ReviewId erasedIn, Set<Prose> erased) {
        return this instanceof ToDecide line
                        && line.review().equals(erasedIn)
                        && line.decision().written()
                        && erased.contains(line.decision().title())
                ? new ToDecide(line.review(), line.workload(), line.decision().untitled(), line.daysLate())
                : this;
    }

    /** A review in which nobody has done anything for days. */
    record Quiet(ReviewId review, WorkloadName workload, PersonId lead, Instant last) implements Entry {}

    /** A review that is due this week, or was due before; {@code daysLate} is 0 where its due day is not over. */
    record Due(
            ReviewId review, WorkloadName workload, PersonId lead, LocalDate due, int daysLate, int answered, int total)
            implements Entry {}

    /** A review in which something has happened. */
    record Changed(ReviewId review, WorkloadName workload, Map<What, Integer> changes) implements Entry {
        public Changed {
            changes = Map.copyOf(changes);
        }

        What weightiest() {
            return changes.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /** Tells the cases apart. */
    default <T> T match(
            Function<AtRisk, T> atRisk,
            Function<ToDecide, T> toDecide,
            Function<Quiet, T> quiet,
            Function<Due, T> due,
            Function<Changed, T> changed) {
        if (this instanceof AtRisk found) {
            return atRisk.apply(found);
        }
        if (this instanceof ToDecide found) {
            return toDecide.apply(found);
        }
        if (this instanceof Quiet found) {
            return quiet.apply(found);
        }
        return this instanceof Due found ? due.apply(found) : changed.apply((Changed) this);
    }
}
