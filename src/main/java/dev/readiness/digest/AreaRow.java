package dev.readiness.digest;

import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.Severity;
import dev.readiness.people.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the leadership table.
 *
 * @param answered how many of its {@code total} items are answered, in all reviews together
 * @param owners whoever owns its open decisions, those with the most first, else the leads
 * @param moreOwners how many there are besides
 * @param open how many decisions are open in it
 * @param status the least settled of them; null where none is open
 * @param risk the most severe that counts; null where none does
 * @param atRisk in how many reviews it does
 */
public record AreaRow(
        String title,
        int answered,
        int total,
        List<PersonId> owners,
        int moreOwners,
        int open,
        @Nullable DecisionStatus status,
        @Nullable Severity risk,
        int atRisk) {
    public AreaRow {
        owners = List.copyOf(owners);
    }
}
