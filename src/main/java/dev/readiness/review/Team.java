package dev.readiness.review;

import dev.readiness.people.PersonId;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Who carries a review.
 *
 * @param owners the app team; while empty, anyone in the channel may answer
 */
public record Team(PersonId lead, List<PersonId> owners) {
    public Team {
        owners = List.copyOf(new LinkedHashSet<>(owners));
    }

    Team withLead(PersonId person) {
        return new Team(person, owners);
    }

    Team withOwners(List<PersonId> people) {
        return new Team(lead, people);
    }
}
