package dev.readiness.review;

import dev.readiness.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants set on a review; null leaves a thing as it is. */
public record Amendment(
        @Nullable PersonId lead,
        @Nullable List<PersonId> owners,
        @Nullable LocalDate due) {
    public Amendment {
        owners = owners == null ? null : owners.stream().distinct().toList();
    }
}
