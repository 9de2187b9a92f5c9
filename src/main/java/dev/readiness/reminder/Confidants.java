package dev.readiness.reminder;

import dev.readiness.people.PersonId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom the reviews of private channels concern: nobody else is told of them elsewhere.
 *
 * @param byReview by the review's number; everybody may be told of a review that is not among them
 */
public record Confidants(Map<Long, Set<PersonId>> byReview) {
    /** No review is private. */
    public static final Confidants EVERYBODY = new Confidants(Map.of());

    public Confidants {
        byReview = byReview.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    boolean mayBeTold(PersonId person, Duty duty) {
        var concerned = byReview.get(duty.id().review());
        return concerned == null || concerned.contains(person);
    }
}
