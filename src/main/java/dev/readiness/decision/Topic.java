package dev.readiness.decision;

import dev.readiness.checklist.AreaId;
import dev.readiness.checklist.DecisionSeed;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided.
 *
 * @param seed the id under which the package knows it; null where somebody added it
 * @param area null where none was named
 * @param direction what is recommended so far; may be empty
 * @param blocks the items that cannot be settled before it
 */
public record Topic(
        @Nullable String seed,
        Prose title,
        @Nullable AreaId area,
        String direction,
        List<String> teams,
        List<ItemId> blocks) {
    public Topic {
        teams = List.copyOf(teams);
        blocks = List.copyOf(blocks);
    }

    public static Topic of(DecisionSeed seed) {
        return new Topic(
                seed.id(), new Prose(seed.title()), seed.area(), seed.direction(), seed.teams(), seed.blocks());
    }

    /** Something that the package does not know of. */
    public static Topic added(Prose title, @Nullable AreaId area) {
        return new Topic(null, title, area, "", List.of(), List.of());
    }
}
