package dev.readiness.review;

import dev.readiness.decision.Circles;
import dev.readiness.people.Prose;
import java.util.Optional;

/** How a change of the register is taken back. */
record DecisionUndo(Review now, Review before) implements DecisionEvent.Cases<Optional<DecisionEvent>> {
    /** Whether an event of that kind is one that its author can take back. */
    static boolean isUndoable(DecisionEvent event) {
        return !(event instanceof DecisionEvent.Seeded
                || event instanceof DecisionEvent.Added
                || event instanceof DecisionEvent.Restored
                || event instanceof DecisionEvent.OwnerLeft
                || event instanceof DecisionEvent.Seen
                || event instanceof DecisionEvent.WalkStarted
                || event instanceof DecisionEvent.Passed);
    }

    @Override
    public Optional<DecisionEvent> seeded(DecisionEvent.Seeded event) {
        return Optional.empty();
    }

    @Override
    public Optional<DecisionEvent> added(DecisionEvent.Added event) {
        return Optional.empty();
    }

    @Override
    public Optional<DecisionEvent> statusChanged(DecisionEvent.StatusChanged event) {
        return Optional.of(new DecisionEvent.StatusChanged(event.decision(), event.after(), event.before()));
    }

    @Override
    public Optional<DecisionEvent> ownerChanged(DecisionEvent.OwnerChanged event) {
        return Optional.of(new DecisionEvent.OwnerChanged(event.decision(), event.after(), event.before()));
    }

    @Override
    public Optional<DecisionEvent> dueMoved(DecisionEvent.DueMoved event) {
        return Optional.of(new DecisionEvent.DueMoved(event.decision(), event.after(), event.before()));
    }

    @Override
    public Optional<DecisionEvent> dependenceChanged(DecisionEvent.DependenceChanged event) {
        var back = new DecisionEvent.DependenceChanged(event.decision(), event.after(), event.before());
        boolean circular = Circles.of(
                        now.register(), event.decision(), event.before().on())
                .isPresent();
        return circular ? Optional.empty() : Optional.of(back);
    }

    @Override
    public Optional<DecisionEvent> nextChanged(DecisionEvent.NextChanged event) {
        return Optional.of(new DecisionEvent.NextChanged(event.decision(), event.after(), event.before()));
    }

    @Override
    public Optional<DecisionEvent> snoozed(DecisionEvent.Snoozed event) {
        return Optional.of(new DecisionEvent.Snoozed(event.decision(), event.until(), event.before(), Prose.NONE));
    }

    @Override
    public Optional<DecisionEvent> seen(DecisionEvent.Seen event) {
        return Optional.empty();
    }

    @Override
    public Optional<DecisionEvent> decided(DecisionEvent.Decided event) {
        return ended(event);
    }

    @Override
    public Optional<DecisionEvent> dropped(DecisionEvent.Dropped event) {
        return ended(event);
    }

    @Override
    public Optional<DecisionEvent> reopened(DecisionEvent.Reopened event) {
        return ended(event);
    }

    @Override
    public Optional<DecisionEvent> restored(DecisionEvent.Restored event) {
        return Optional.empty();
    }

    @Override
    public Optional<DecisionEvent> ownerLeft(DecisionEvent.OwnerLeft event) {
        return Optional.empty();
    }

    @Override
    public Optional<DecisionEvent> walkStarted(DecisionEvent.WalkStarted event) {
        return Optional.empty();
    }

    @Override
    public Optional<DecisionEvent> redacted(DecisionEvent.Redacted event) {
        return Optional.empty();
    }

    @Override
    public Optional<DecisionEvent> passed(DecisionEvent.Passed event) {
        return Optional.empty();
    }

    private Optional<DecisionEvent> ended(DecisionEvent.OfOne event) {
        var id = event.decision();
        var then = before.register().get(id).settlement();
        boolean same = now.register().get(id).settlement().isLike(then);
        return same ? Optional.empty() : Optional.of(new DecisionEvent.Restored(id, then.resolution(), then.earlier()));
    }
}
