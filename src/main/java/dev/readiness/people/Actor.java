package dev.readiness.people;

import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whoever acts: a person, the zone their dates are meant in, and what the workspace says of them.
 *
 * @param zoneKnown false where the zone is only the default, because theirs could not be looked up
 * @param mayOpen whether they may open reviews
 * @param readOnly a guest, a bot or someone of another workspace
 * @param standsInFor who is away now, and is to be asked by way of them
 */
public record Actor(
        PersonId person,
        ZoneId zone,
        boolean zoneKnown,
        boolean admin,
        boolean mayOpen,
        boolean readOnly,
        Set<PersonId> standsInFor) {
    public Actor {
        standsInFor = Set.copyOf(standsInFor);
    }

    /** One who stands in for nobody. */
    public Actor(PersonId person, ZoneId zone, boolean zoneKnown, boolean admin, boolean mayOpen, boolean readOnly) {
        this(person, zone, zoneKnown, admin, mayOpen, readOnly, Set.of());
    }

    /** A full member of the workspace who is no admin of the bot. */
    public static Actor member(PersonId person, ZoneId zone) {
        return new Actor(person, zone, true, false, true, false);
    }

    /** The same, standing in for these. */
    public Actor standingInFor(Set<PersonId> absent) {
        return new Actor(person, zone, zoneKnown, admin, mayOpen, readOnly, absent);
    }

    /** Whether it holds of them, or of somebody whom they stand in for. */
    public boolean isOrStandsInForOne(Predicate<PersonId> who) {
        return who.test(person) || standsInFor.stream().anyMatch(who);
    }
}
