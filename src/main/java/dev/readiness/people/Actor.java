package dev.readiness.people;

import java.time.ZoneId;

/**
 * Whoever acts: a person, the zone their dates are meant in, and what the workspace says of them.
 *
 * @param zoneKnown false where the zone is only the default, because theirs could not be looked up
 * @param mayOpen whether they may open reviews
 * @param readOnly a guest, a bot or someone of another workspace
 */
public record Actor(PersonId person, ZoneId zone, boolean zoneKnown, boolean admin, boolean mayOpen, boolean readOnly) {
    /** A full member of the workspace who is no admin of the bot. */
    public static Actor member(PersonId person, ZoneId zone) {
        return new Actor(person, zone, true, false, true, false);
    }
}
