package dev.readiness.usecase;

import dev.readiness.calendar.Calendars;
import dev.readiness.people.PersonId;
import dev.readiness.reminder.Confidants;
import dev.readiness.reminder.Presence;
import dev.readiness.reminder.Team;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds out when people can be reached. */
final class Presences {
    private final Calendars calendars;

    Presences(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Some people, and whoever is asked instead of them.
     *
     * @param strangers those of whom the workspace has not said yet where they are
     */
    record Reachable(Team team, Set<PersonId> strangers) {
        Reachable with(Confidants confidants) {
            return new Reachable(team.with(confidants), strangers);
        }
    }

    Reachable of(Whereabouts whereabouts, Collection<PersonId> people) {
        Set<PersonId> strangers = new HashSet<>();
        Map<PersonId, Presence> known = new HashMap<>();
        Set<PersonId> next = new LinkedHashSet<>(people);
        while (!next.isEmpty()) {
            var delegates = new LinkedHashSet<PersonId>();
            whereabouts.of(next).forEach((person, there) -> {
                known.put(person, presence(person, there));
                if (there.asked().isEmpty()) {
                    strangers.add(person);
                }
                there.absences().stream()
                        .flatMap(away -> away.standIn().stream())
                        .forEach(delegates::add);
            });
            delegates.removeAll(known.keySet());
            next = delegates;
        }
        return new Reachable(new Team(known), strangers);
    }

    /** The person's calendar, and where its zone comes from. */
    Calendars.Own own(PersonId person, Whereabouts.Known known) {
        return calendars.of(person, known.zone());
    }

    private Presence presence(PersonId person, Whereabouts.Known known) {
        return new Presence(person, own(person, known).calendar(), known.absences());
    }
}
