package dev.readiness.usecase;

import dev.readiness.calendar.Absence;
import dev.readiness.calendar.Calendars;
import dev.readiness.people.PersonId;
import dev.readiness.reminder.ReminderPolicy;
import java.util.List;

/** Shows somebody by what rules people are reminded, and what is known of their own days. */
public final class ShowSettings {
    private final Reviews reviews;
    private final Directory directory;
    private final Presences presences;
    private final ReminderPolicy policy;

    public ShowSettings(Reviews reviews, Directory directory, Calendars calendars, ReminderPolicy policy) {
        this.reviews = reviews;
        this.directory = directory;
        this.presences = new Presences(calendars);
        this.policy = policy;
    }

    /** The rules, and whoever asked: when they work, and when they said that they are away. */
    public record Shown(ReminderPolicy policy, Calendars.Own own, List<Absence> absences) {
        public Shown {
            absences = List.copyOf(absences);
        }
    }

    public Shown of(PersonId person) {
        var zone = directory.zoneOf(person);
        return reviews.inTransaction(desk -> {
            var known = desk.whereabouts().of(List.of(person)).getOrDefault(person, Whereabouts.Known.NOTHING);
            var there = zone.map(known::in).orElse(known);
            return new Shown(policy, presences.own(person, there), known.absences());
        });
    }
}
