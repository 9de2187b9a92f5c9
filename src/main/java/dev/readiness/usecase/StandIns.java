package dev.readiness.usecase;

import dev.readiness.calendar.Calendars;
import dev.readiness.people.Actor;
import dev.readiness.people.PersonId;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out for whom people stand in. */
public final class StandIns {
    private final Reviews reviews;
    private final Presences presences;
    private final Clock clock;

    public StandIns(Reviews reviews, Calendars calendars, Clock clock) {
        this.reviews = reviews;
        this.presences = new Presences(calendars);
        this.clock = clock;
    }

    /**
     * The person, standing in for whoever is away now and named them, and for whoever is away and named one of those:
     * the way back along which reminders come to them.
     */
    public Actor with(Actor actor) {
        return actor.standingInFor(reviews.inTransaction(desk -> namedBy(desk.whereabouts(), actor.person())));
    }

    private Set<PersonId> namedBy(Whereabouts whereabouts, PersonId person) {
        var absent = new HashSet<PersonId>();
        var next = Set.of(person);
        while (!next.isEmpty()) {
            next = awayNow(whereabouts, next).stream()
                    .filter(one -> !one.equals(person))
                    .filter(absent::add)
                    .collect(Collectors.toSet());
        }
        return absent;
    }

    /** Whoever is away now and named one of the delegates for it. */
    private Set<PersonId> awayNow(Whereabouts whereabouts, Set<PersonId> delegates) {
        var team = presences.of(whereabouts, whereabouts.whoNamed(delegates)).team();
        return team.standInsAt(clock.instant()).entrySet().stream()
                .filter(away -> delegates.contains(away.getValue()))
                .map(away -> away.getKey())
                .collect(Collectors.toSet());
    }
}
