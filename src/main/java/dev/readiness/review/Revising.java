package dev.readiness.review;

import dev.readiness.checklist.AreaId;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.decision.Circles;
import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Dependence;
import dev.readiness.decision.Plan;
import dev.readiness.decision.Revision;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How decisions come into the register, and how it is arranged who makes them, when, and what comes first. */
public final class Revising {
    private Revising() {}

    /** A decision that the package does not know of, under the next number. */
    public static Change add(
            Review review,
            Prose title,
            @Nullable AreaId area,
            @Nullable PersonId owner,
            @Nullable LocalDate due,
            PersonAt by) {
        return Change.of(review, new DecisionEvent.Added(review.register().nextId(), title, area, owner, due), by);
    }

    /** Sets what is named in {@code wanted}; what has ended is open again where a status is named. */
    public static Ruling set(Review review, DecisionId id, Revision wanted, PersonAt by) {
        var decision = review.register().get(id);
        if (!decision.isOpen() && wanted.status() == null) {
            return new Ruling.Ended(review, id);
        }
        var on = wanted.dependence() == null
                ? List.<DecisionId>of()
                : wanted.dependence().on();
        return Circles.of(review.register(), id, on)
                .<Ruling>map(way -> new Ruling.Circular(review, way))
                .orElseGet(() -> new Ruling.Made(revised(review, decision, wanted, by)));
    }

    private static Change revised(Review review, Decision decision, Revision wanted, PersonAt by) {
        var change = Change.none(review, by);
        for (var event : status(decision, wanted)) {
            change = change.and(event);
        }
        for (var event : plan(decision.id(), decision.plan(), wanted)) {
            change = change.and(event);
        }
        return change;
    }

    private static List<DecisionEvent> status(Decision decision, Revision wanted) {
        var status = wanted.status();
        var before = decision.plan().status();
        if (status == null || (decision.isOpen() && status == before)) {
            return List.of();
        }
        return List.of(
                decision.isOpen()
                        ? new DecisionEvent.StatusChanged(decision.id(), before, status)
                        : new DecisionEvent.Reopened(decision.id(), status));
    }

    private static List<DecisionEvent> plan(DecisionId id, Plan plan, Revision wanted) {
        return Stream.of(
                        changed(plan.owner(), wanted.owner())
                                ? new DecisionEvent.OwnerChanged(id, plan.owner(), wanted.owner())
                                : null,
                        changed(plan.due(), wanted.due())
                                ? new DecisionEvent.DueMoved(id, plan.due(), wanted.due())
                                : null,
                        changed(plan.dependence(), wanted.dependence())
                                ? dependence(id, plan, Objects.requireNonNull(wanted.dependence()))
                                : null,
                        changed(plan.next(), wanted.next())
                                ? new DecisionEvent.NextChanged(id, plan.next(), Objects.requireNonNull(wanted.next()))
                                : null)
                .<DecisionEvent>mapMulti((event, out) -> {
                    if (event != null) {
                        out.accept(event);
                    }
                })
                .toList();
    }

    private static DecisionEvent dependence(DecisionId id, Plan plan, Dependence wanted) {
        return new DecisionEvent.DependenceChanged(id, plan.dependence(), wanted);
    }

    private static boolean changed(@Nullable Object before, @Nullable Object wanted) {
        return wanted != null && !wanted.equals(before);
    }

    /** What blocks it is named, so that it is blocked; where nothing is, it waits for a decision again. */
    public static Ruling block(Review review, DecisionId id, Dependence by, PersonAt who) {
        var decision = review.register().get(id);
        boolean freed = decision.plan().status() == DecisionStatus.BLOCKED && !by.names();
        var status = by.names()
                ? DecisionStatus.BLOCKED
                : freed ? DecisionStatus.NEEDS_DECISION : decision.plan().status();
        return decision.isOpen()
                ? set(review, id, new Revision(status, null, null, by, null), who)
                : new Ruling.Ended(review, id);
    }

    /** Hands the open ones among the decisions to somebody, or with null back to the lead. */
    public static Change assign(Change before, List<DecisionId> decisions, @Nullable PersonId person) {
        var change = before;
        for (var id : decisions) {
            var decision = change.review().register().get(id);
            var owner = decision.plan().owner();
            if (decision.isOpen() && !Objects.equals(owner, person)) {
                change = change.and(new DecisionEvent.OwnerChanged(id, owner, person));
            }
        }
        return change;
    }

    /** Puts the open ones among the decisions off; their due dates stay. */
    public static Change snooze(Change before, List<DecisionId> decisions, @Nullable Instant until, Prose because) {
        var change = before;
        for (var id : decisions) {
            var decision = change.review().register().get(id);
            var then = decision.plan().snoozedUntil();
            if (decision.isOpen() && !Objects.equals(then, until)) {
                change = change.and(new DecisionEvent.Snoozed(id, then, until, because));
            }
        }
        return change;
    }

    /** Somebody left the workspace: their open decisions are nobody's now. */
    static Change left(Change before, PersonId person) {
        var change = before;
        for (var decision : before.review().register().open()) {
            change = decision.isOwnedBy(person)
                    ? change.and(new DecisionEvent.OwnerLeft(decision.id(), person))
                    : change;
        }
        return change;
    }
}
