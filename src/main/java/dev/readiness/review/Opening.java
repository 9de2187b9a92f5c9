package dev.readiness.review;

import dev.readiness.checklist.ReviewPackage;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a review is opened with. */
public record Opening(
        WorkloadName workload,
        ReviewPackage pack,
        ChannelId channel,
        boolean confidential,
        PersonId lead,
        List<PersonId> owners,
        @Nullable LocalDate due) {
    public Opening {
        owners = List.copyOf(owners);
    }
}
