package dev.readiness.digest;

import dev.readiness.checklist.AreaId;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.Severity;
import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.ReviewId;
import dev.readiness.review.WorkloadName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reviews for digests that read like sentences. */
final class Glances {
    static final Instant WEDNESDAY = Instant.parse("2026-11-25T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final PersonId LEAD = new PersonId("U0LEAD");
    static final PersonId ANA = new PersonId("U0ANA");

    private final int number;
    private final List<Glance.OfRisk> risks = new ArrayList<>();
    private final List<Pending> decisions = new ArrayList<>();
    private @Nullable LocalDate due;
    private boolean open = true;
    private Instant last = WEDNESDAY;
    private Map<What, Integer> changes = Map.of();

    private Glances(int number) {
        this.number = number;
    }

    static Glances review(int number) {
        return new Glances(number);
    }

    Glances risk(Severity severity) {
        risks.add(new Glance.OfRisk(severity + " risk", severity));
        return this;
    }

    Glances decision(DecisionStatus status, PersonId owner, @Nullable String dueDay, boolean blocking) {
        var day = dueDay == null ? null : LocalDate.parse(dueDay);
        int id = decisions.size() + 1;
        decisions.add(new Pending(
                new DecisionId(id),
                new Prose("decision " + id),
                false,
                owner,
                day,
                status,
                new AreaId("area"),
                blocking,
                TODAY.minusDays(10)));
        return this;
    }

    Glances due(String day) {
        due = LocalDate.parse(day);
        return this;
    }

    Glances quietSince(String instant) {
        last = Instant.parse(instant);
        return this;
    }

    Glances changed(Map<What, Integer> what) {
        changes = what;
        return this;
    }

    Glances closed() {
        open = false;
        return this;
    }

    Sight sight() {
        var worst = risks.isEmpty() ? null : risks.get(0).severity();
        var glance = new Glance(
                new ReviewId(number),
                new WorkloadName("workload-" + number),
                open,
                LEAD,
                due,
                3,
                8,
                risks,
                decisions,
                List.of(new Glance.OfArea(new AreaId("area"), "The area", 3, 8, worst)));
        return new Sight(glance, last, changes);
    }
}
