package dev.readiness.review;

import dev.readiness.checklist.DecisionSeed;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.decision.Agenda;
import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Plan;
import dev.readiness.decision.Register;
import dev.readiness.decision.Resolution;
import dev.readiness.decision.Resolution.Kind;
import dev.readiness.decision.Topic;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What each event makes of the register that it happened to. */
record DecisionChanges(Review review, PersonAt by) implements DecisionEvent.Cases<Register> {
    @Override
    public Register seeded(DecisionEvent.Seeded event) {
        var seed = seed(event.seed());
        return review.register().add(Decision.open(event.decision(), Topic.of(seed), seed.status(), null, event.due()));
    }

    private DecisionSeed seed(String id) {
        return review.pack().decisions().stream()
                .filter(seed -> seed.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("package " + review.pack().ref() + " has no decision " + id));
    }

    @Override
    public Register added(DecisionEvent.Added event) {
        var topic = Topic.added(event.title(), event.area());
        return review.register()
                .add(Decision.open(event.decision(), topic, DecisionStatus.NEEDS_DECISION, event.owner(), event.due()));
    }

    @Override
    public Register statusChanged(DecisionEvent.StatusChanged event) {
        return plan(event.decision(), plan -> plan.with(event.after()));
    }

    @Override
    public Register ownerChanged(DecisionEvent.OwnerChanged event) {
        return plan(event.decision(), plan -> plan.withOwner(event.after()).withSnooze(null));
    }

    @Override
    public Register dueMoved(DecisionEvent.DueMoved event) {
        return plan(event.decision(), plan -> plan.withDue(event.after()));
    }

    @Override
    public Register dependenceChanged(DecisionEvent.DependenceChanged event) {
        return plan(event.decision(), plan -> plan.with(event.after()));
    }

    @Override
    public Register nextChanged(DecisionEvent.NextChanged event) {
        return plan(event.decision(), plan -> plan.withNext(event.after()));
    }

    @Override
    public Register snoozed(DecisionEvent.Snoozed event) {
        return plan(event.decision(), plan -> plan.withSnooze(event.until()));
    }

    @Override
    public Register seen(DecisionEvent.Seen event) {
        return review.register();
    }

    @Override
    public Register decided(DecisionEvent.Decided event) {
        var resolution = new Resolution(Kind.DECIDED, event.outcome(), event.rationale(), by);
        return decision(event.decision(), decision -> decision.settled(resolution));
    }

    @Override
    public Register dropped(DecisionEvent.Dropped event) {
        var resolution = new Resolution(Kind.DROPPED, Prose.NONE, event.reason(), by);
        return decision(event.decision(), decision -> decision.settled(resolution));
    }

    @Override
    public Register reopened(DecisionEvent.Reopened event) {
        return decision(event.decision(), decision -> decision.reopened(event.status()));
    }

    @Override
    public Register restored(DecisionEvent.Restored event) {
        return decision(event.decision(), decision -> decision.restored(event.resolution(), event.earlier()));
    }

    @Override
    public Register ownerLeft(DecisionEvent.OwnerLeft event) {
        return plan(event.decision(), plan -> plan.withOwner(null));
    }

    @Override
    public Register redacted(DecisionEvent.Redacted event) {
        return review.register();
    }

    @Override
    public Register walkStarted(DecisionEvent.WalkStarted event) {
        return review.register().with(new Agenda(event.walk(), event.decisions(), Set.of()));
    }

    @Override
    public Register passed(DecisionEvent.Passed event) {
        return review.register().past(event.decision());
    }

    private Register plan(DecisionId id, UnaryOperator<Plan> next) {
        return decision(id, decision -> decision.with(next.apply(decision.plan())));
    }

    private Register decision(DecisionId id, UnaryOperator<Decision> next) {
        var register = review.register();
        return register.with(next.apply(register.get(id)));
    }
}
