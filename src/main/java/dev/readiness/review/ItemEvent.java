package dev.readiness.review;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happened to one item of a review. */
public sealed interface ItemEvent extends ReviewEvent {
    ItemId item();

    /** The item's prompt went to the thread. */
    record Asked(ItemId item) implements ItemEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.asked(this);
        }
    }

    /** {@code source} is the reply that it was said in; null for a button, a form or a command. */
    record Answered(
            ItemId item,
            @Nullable Choice before,
            int version,
            Choice choice,
            Prose note,
            List<Evidence> evidence,
            @Nullable MessageRef source)
            implements ItemEvent {
        public Answered {
            evidence = List.copyOf(evidence);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.answered(this);
        }
    }

    /** Whoever answered was asked once more, for the evidence or the reason that lacked. */
    record AskedAgain(ItemId item) implements ItemEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.askedAgain(this);
        }
    }

    record Cleared(ItemId item, @Nullable Choice before, int version) implements ItemEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.cleared(this);
        }
    }

    record EvidenceAdded(ItemId item, int version, List<Evidence> evidence) implements ItemEvent {
        public EvidenceAdded {
            evidence = List.copyOf(evidence);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.evidenceAdded(this);
        }
    }

    record Remarked(ItemId item, Prose text, @Nullable MessageRef source) implements ItemEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.remarked(this);
        }
    }

    /** The item was handed to somebody; null is the app team as a whole. */
    record Assigned(
            ItemId item,
            @Nullable PersonId before,
            @Nullable PersonId after) implements ItemEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.assigned(this);
        }
    }

    /** The item is put off until a moment; null ends that. */
    record Snoozed(
            ItemId item, @Nullable Instant before, @Nullable Instant until, Prose because) implements ItemEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.snoozed(this);
        }
    }

    /** Somebody wrote what may be an answer; they are asked. */
    record CandidateNoted(ItemId item, Candidate candidate) implements ItemEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.candidateNoted(this);
        }
    }

    /** The question whether a reply is an answer is over, whatever came of it. */
    record CandidateSettled(ItemId item, MessageRef source, boolean used) implements ItemEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.candidateSettled(this);
        }
    }

    /** The reply that the answer was given in is gone; the answer stays. */
    record ReplyDeleted(ItemId item, MessageRef source) implements ItemEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.replyDeleted(this);
        }
    }

    /** Whoever has to see to the item is on it. */
    record Seen(ItemId item) implements ItemEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.seen(this);
        }
    }

    /** Somebody took their last change back: the item stands as it stood before it. */
    record Restored(
            ItemId item,
            int version,
            @Nullable Choice before,
            @Nullable Choice choice,
            Prose note,
            List<Evidence> evidence,
            @Nullable PersonAt last)
            implements ItemEvent {
        public Restored {
            evidence = List.copyOf(evidence);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.restored(this);
        }
    }

    /** Somebody took their last note back. */
    record RemarkTakenBack(ItemId item, PersonAt written) implements ItemEvent {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.remarkTakenBack(this);
        }
    }

    /** What somebody wrote on the item was erased, wherever it stood; with null, what anybody wrote. */
    record Redacted(ItemId item, int version, @Nullable PersonId author) implements ItemEvent, Redacting {
        @Override
        public boolean covers(ReviewEvent event) {
            return event.subject().filter(item::equals).isPresent();
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.redacted(this);
        }
    }

    @Override
    default Optional<ItemId> subject() {
        return Optional.of(item());
    }

    @Override
    default <T> T match(
            Function<LifeEvent, T> life,
            Function<ItemEvent, T> item,
            Function<RiskEvent, T> risk,
            Function<DecisionEvent, T> decision) {
        return item.apply(this);
    }

    <T> T match(Cases<T> cases);

    /** One answer for each of these events. */
    interface Cases<T> {
        T asked(Asked event);

        T answered(Answered event);

        T askedAgain(AskedAgain event);

        T cleared(Cleared event);

        T evidenceAdded(EvidenceAdded event);

        T remarked(Remarked event);

        T assigned(Assigned event);

        T snoozed(Snoozed event);

        T seen(Seen event);

        T candidateNoted(CandidateNoted event);

        T candidateSettled(CandidateSettled event);

        T replyDeleted(ReplyDeleted event);

        T restored(Restored event);

        T remarkTakenBack(RemarkTakenBack event);

        T redacted(Redacted event);
    }
}
