package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import dev.readiness.decision.DecisionId;
import java.util.Optional;
import java.util.function.Function;

/** What happened in a review: one journal entry each, complete enough to rebuild the review from. */
public sealed interface ReviewEvent permits LifeEvent, ItemEvent, RiskEvent, DecisionEvent, Redacting {
    /** The item that it happened to; empty for what happened to the review as a whole. */
    default Optional<ItemId> subject() {
        return Optional.empty();
    }

    /** The decision that it happened to; empty for all else. */
    default Optional<DecisionId> about() {
        return Optional.empty();
    }

    /** One answer for each family of events. */
    <T> T match(
            Function<LifeEvent, T> life,
            Function<ItemEvent, T> item,
            Function<RiskEvent, T> risk,
            Function<DecisionEvent, T> decision);
}
