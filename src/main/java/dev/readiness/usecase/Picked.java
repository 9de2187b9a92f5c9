package dev.readiness.usecase;

import dev.readiness.checklist.ItemId;
import dev.readiness.decision.DecisionId;
import java.util.List;

/** The items and decisions that a command is about. */
public record Picked(List<ItemId> items, List<DecisionId> decisions) {
    public Picked {
        items = List.copyOf(items);
        decisions = List.copyOf(decisions);
    }

    static Picked item(ItemId item) {
        return new Picked(List.of(item), List.of());
    }
}
