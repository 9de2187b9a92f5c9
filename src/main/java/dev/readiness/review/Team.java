package dev.readiness.review;

import dev.readiness.people.PersonId;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Who carries a review.
 *
 * @param owners the app team; while empty, anyone in the channel may answer
 * @param leadLeft whether it is known that the lead has left the workspace
 */
public record Team(PersonId lead, List<PersonId> owners, boolean leadLeft) {
    public Team {
        owners = List.copyOf(new LinkedHashSet<>(owners));
    }

    Team withLead(PersonId person) {
        return new Team(person, owners, false);
    }

    Team withOwners(List<PersonId> people) {
        return new Team(lead, people, leadLeft);
    }

    Team without(PersonId person) {
        return new Team(lead, owners, leadLeft || lead.equals(person));
    }
}
