package dev.readiness.review;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.checklist.PackageRef;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened in a review: one journal entry each, complete enough to rebuild the review from. */
public sealed interface ReviewEvent {
    /** The item that it happened to; empty for what happened to the review as a whole. */
    default Optional<ItemId> subject() {
        return Optional.empty();
    }

    /** Something that happened to one item. */
    sealed interface OfItem extends ReviewEvent {
        ItemId item();

        @Override
        default Optional<ItemId> subject() {
            return Optional.of(item());
        }
    }

    record Opened(
            WorkloadName workload,
            PackageRef pack,
            ChannelId channel,
            boolean confidential,
            PersonId lead,
            List<PersonId> owners,
            @Nullable LocalDate due)
            implements ReviewEvent {
        public Opened {
            owners = List.copyOf(owners);
        }
    }

    /** The item's prompt went to the thread. */
    record ItemAsked(ItemId item) implements OfItem {}

    record ItemAnswered(
            ItemId item, @Nullable Choice before, int version, Choice choice, Prose note, List<Evidence> evidence)
            implements OfItem {
        public ItemAnswered {
            evidence = List.copyOf(evidence);
        }
    }

    record ItemCleared(ItemId item, @Nullable Choice before, int version) implements OfItem {}

    record EvidenceAdded(ItemId item, int version, List<Evidence> evidence) implements OfItem {
        public EvidenceAdded {
            evidence = List.copyOf(evidence);
        }
    }

    record ItemRemarked(ItemId item, Prose text) implements OfItem {}

    record LeadChanged(PersonId before, PersonId after) implements ReviewEvent {}

    record OwnersChanged(List<PersonId> before, List<PersonId> after) implements ReviewEvent {
        public OwnersChanged {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    record DueChanged(@Nullable LocalDate before, @Nullable LocalDate after) implements ReviewEvent {}
}
