package dev.readiness.digest;

import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.Severity;
import dev.readiness.people.PersonId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A focus area in all reviews together: counts alone, however many there are. */
final class AreaSum {
    private static final int NAMED = 3;

    /** Blocked is further from being settled than anything that goes on. */
    private static final List<DecisionStatus> LEAST_SETTLED = List.of(
            DecisionStatus.BLOCKED,
            DecisionStatus.IN_DISCOVERY,
            DecisionStatus.DRAFTED,
            DecisionStatus.NEEDS_DECISION,
            DecisionStatus.NEEDS_VALIDATION);

    private final String title;
    private final Map<PersonId, Integer> owners = new HashMap<>();
    private final Map<PersonId, Integer> leads = new HashMap<>();
    private final int[] open = new int[LEAST_SETTLED.size()];
    private final int[] risks = new int[Severity.values().length];
    private int answered;
    private int total;

    AreaSum(String title) {
        this.title = title;
    }

    void add(Glance glance, Glance.OfArea area) {
        answered += area.answered();
        total += area.total();
        leads.merge(glance.lead(), 1, Integer::sum);
        if (area.worst() != null) {
            risks[area.worst().ordinal()]++;
        }
        for (var decision : glance.decisions()) {
            if (area.id().equals(decision.area())) {
                owners.merge(decision.owner(), 1, Integer::sum);
                open[LEAST_SETTLED.indexOf(decision.status())]++;
            }
        }
    }

    AreaRow row() {
        var whose = owners.isEmpty() ? leads : owners;
        var named = whose.entrySet().stream()
                .sorted(Map.Entry.<PersonId, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().id()))
                .limit(NAMED)
                .map(Map.Entry::getKey)
                .toList();
        var risk = risk();
        return new AreaRow(
                title,
                answered,
                total,
                named,
                whose.size() - named.size(),
                owners.values().stream().mapToInt(Integer::intValue).sum(),
                status(),
                risk,
                risk == null ? 0 : risks[risk.ordinal()]);
    }

    private @Nullable DecisionStatus status() {
        return LEAST_SETTLED.stream()
                .filter(status -> open[LEAST_SETTLED.indexOf(status)] > 0)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Severity risk() {
        return List.of(Severity.values()).stream()
                .filter(severity -> risks[severity.ordinal()] > 0)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
