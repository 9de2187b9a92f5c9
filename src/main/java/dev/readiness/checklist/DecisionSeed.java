package dev.readiness.checklist;

import java.util.List;

/** A row of the decision register that every review of the package starts with. */
public record DecisionSeed(
        String id,
        String title,
        String direction,
        List<String> teams,
        DecisionStatus status,
        String due,
        AreaId area,
        List<ItemId> blocks) {
    public DecisionSeed {
        Slug.check(id, "a decision's id");
        teams = List.copyOf(teams);
        blocks = List.copyOf(blocks);
    }
}
