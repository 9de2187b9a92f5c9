package dev.readiness.review;

import dev.readiness.checklist.AreaId;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Dependence;
import dev.readiness.decision.Resolution;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happened to the decision register of a review. */
public sealed interface DecisionEvent extends ReviewEvent {
    /** The package's decision of that id stands in the register. */
    record Seeded(
            DecisionId decision, String seed, @Nullable LocalDate due) implements OfOne {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.seeded(this);
        }
    }

    record Added(
            DecisionId decision,
            Prose title,
            @Nullable AreaId area,
            @Nullable PersonId owner,
            @Nullable LocalDate due) implements OfOne {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.added(this);
        }
    }

    record StatusChanged(DecisionId decision, DecisionStatus before, DecisionStatus after) implements OfOne {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.statusChanged(this);
        }
    }

    /** Null is nobody in particular: the lead. */
    record OwnerChanged(
            DecisionId decision,
            @Nullable PersonId before,
            @Nullable PersonId after) implements OfOne {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.ownerChanged(this);
        }
    }

    record DueMoved(
            DecisionId decision,
            @Nullable LocalDate before,
            @Nullable LocalDate after) implements OfOne {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.dueMoved(this);
        }
    }

    record DependenceChanged(DecisionId decision, Dependence before, Dependence after) implements OfOne {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.dependenceChanged(this);
        }
    }

    record NextChanged(DecisionId decision, Prose before, Prose after) implements OfOne {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.nextChanged(this);
        }
    }

    /** The decision is put off until a moment; null ends that. */
    record Snoozed(
            DecisionId decision,
            @Nullable Instant before,
            @Nullable Instant until,
            Prose because) implements OfOne {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.snoozed(this);
        }
    }

    /** Whoever has to make it is on it. */
    record Seen(DecisionId decision) implements OfOne {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.seen(this);
        }
    }

    /** {@code anew} where it supersedes what was decided before. */
    record Decided(DecisionId decision, boolean anew, Prose outcome, Prose rationale) implements OfOne {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.decided(this);
        }
    }

    record Dropped(DecisionId decision, Prose reason) implements OfOne {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.dropped(this);
        }
    }

    /** What was decided or dropped is open again. */
    record Reopened(DecisionId decision, DecisionStatus status) implements OfOne {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.reopened(this);
        }
    }

    /** Somebody took their last change back: the decision is open, or ended, as it was before. */
    record Restored(DecisionId decision, @Nullable Resolution resolution, List<Resolution> earlier) implements OfOne {
        public Restored {
            earlier = List.copyOf(earlier);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.restored(this);
        }
    }

    /** Its owner left the workspace: it is nobody's now. */
    record OwnerLeft(DecisionId decision, PersonId owner) implements OfOne {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.ownerLeft(this);
        }
    }

    /** A meeting begins to walk through the open decisions, in this order. */
    record WalkStarted(int walk, List<DecisionId> decisions) implements DecisionEvent {
        public WalkStarted {
            decisions = List.copyOf(decisions);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.walkStarted(this);
        }
    }

    /** The meeting goes on from a decision that stays open. */
    record Passed(int walk, DecisionId decision) implements DecisionEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.passed(this);
        }
    }

    /** What somebody wrote on the decision was erased, wherever it stood; with null, what anybody wrote. */
    record Redacted(DecisionId decision, @Nullable PersonId author) implements OfOne, Redacting {
        @Override
        public boolean covers(ReviewEvent event) {
            return event.about().filter(decision::equals).isPresent();
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.redacted(this);
        }
    }

    /** Something that happened to one decision. */
    sealed interface OfOne extends DecisionEvent {
        DecisionId decision();

        @Override
        default Optional<DecisionId> about() {
            return Optional.of(decision());
        }
    }

    @Override
    default <T> T match(
            Function<LifeEvent, T> life,
            Function<ItemEvent, T> item,
            Function<RiskEvent, T> risk,
            Function<DecisionEvent, T> decision) {
        return decision.apply(this);
    }

    <T> T match(Cases<T> cases);

    /** One answer for each of these events. */
    interface Cases<T> {
        T seeded(Seeded event);

        T added(Added event);

        T statusChanged(StatusChanged event);

        T ownerChanged(OwnerChanged event);

        T dueMoved(DueMoved event);

        T dependenceChanged(DependenceChanged event);

        T nextChanged(NextChanged event);

        T snoozed(Snoozed event);

        T seen(Seen event);

        T decided(Decided event);

        T dropped(Dropped event);

        T reopened(Reopened event);

        T restored(Restored event);

        T ownerLeft(OwnerLeft event);

        T redacted(Redacted event);

        T walkStarted(WalkStarted event);

        T passed(Passed event);
    }
}
