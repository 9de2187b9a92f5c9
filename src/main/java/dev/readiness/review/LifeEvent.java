package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import dev.readiness.checklist.PackageRef;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happened to a review as a whole. */
public sealed interface LifeEvent extends ReviewEvent {
    record Opened(
            WorkloadName workload,
            PackageRef pack,
            ChannelId channel,
            boolean confidential,
            PersonId lead,
            List<PersonId> owners,
            @Nullable LocalDate due)
            implements LifeEvent {
        public Opened {
            owners = List.copyOf(owners);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.opened(this);
        }
    }

    record LeadChanged(PersonId before, PersonId after) implements LifeEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.leadChanged(this);
        }
    }

    record OwnersChanged(List<PersonId> before, List<PersonId> after) implements LifeEvent {
        public OwnersChanged {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.ownersChanged(this);
        }
    }

    record DueChanged(@Nullable LocalDate before, @Nullable LocalDate after) implements LifeEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.dueChanged(this);
        }
    }

    /** Somebody left the workspace: the items that were theirs are nobody's now. */
    record PersonLeft(PersonId person, List<ItemId> items) implements LifeEvent {
        public PersonLeft {
            items = List.copyOf(items);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.personLeft(this);
        }
    }

    /** Somebody of the app team takes the workload over after rollout. */
    record OwnershipAccepted() implements LifeEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.ownershipAccepted(this);
        }
    }

    /**
     * A lead signs how the review ends.
     *
     * @param computed what the bot made of it at that moment, beside what the lead says
     * @param reasons why, the worst first, as they were shown
     */
    record Closed(Ending ending, Verdict.Level computed, List<String> reasons, Prose note) implements LifeEvent {
        public Closed {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.closed(this);
        }
    }

    /** Closing notes were erased: those of {@code author}, or with null all of them. */
    record Redacted(@Nullable PersonId author) implements LifeEvent, Redacting {
        @Override
        public boolean covers(ReviewEvent event) {
            return event instanceof Closed;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.redacted(this);
        }
    }

    record Reopened() implements LifeEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.reopened(this);
        }
    }

    /** The answers of an earlier review of the same workload are offered, each to be confirmed or not. */
    record EarlierOffered(ReviewId earlier, List<Offer> offers) implements LifeEvent {
        public EarlierOffered {
            offers = List.copyOf(offers);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.earlierOffered(this);
        }
    }

    @Override
    default <T> T match(
            Function<LifeEvent, T> life,
            Function<ItemEvent, T> item,
            Function<RiskEvent, T> risk,
            Function<DecisionEvent, T> decision) {
        return life.apply(this);
    }

    <T> T match(Cases<T> cases);

    /** One answer for each of these events. */
    interface Cases<T> {
        T opened(Opened event);

        T leadChanged(LeadChanged event);

        T ownersChanged(OwnersChanged event);

        T dueChanged(DueChanged event);

        T personLeft(PersonLeft event);

        T ownershipAccepted(OwnershipAccepted event);

        T closed(Closed event);

        T reopened(Reopened event);

        T redacted(Redacted event);

        T earlierOffered(EarlierOffered event);
    }
}
