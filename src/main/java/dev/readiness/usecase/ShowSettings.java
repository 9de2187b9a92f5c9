package dev.readiness.usecase;

import dev.readiness.calendar.Absence;
import dev.readiness.calendar.Calendars;
import dev.readiness.people.PersonId;
import dev.readiness.reminder.ReminderPolicy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Shows somebody by what rules people are reminded, and what is known of their own days. */
public final class ShowSettings {
    private final Reviews reviews;
    private final Directory directory;
    private final Presences presences;
    private final ReminderPolicy policy;
    private final Clock clock;

    public ShowSettings(Reviews reviews, Directory directory, Calendars calendars, ReminderPolicy policy, Clock clock) {
        this.reviews = reviews;
        this.directory = directory;
        this.presences = new Presences(calendars);
        this.policy = policy;
        this.clock = clock;
    }

    /** The rules, and whoever asked: when they work, when they said that they are away, and their day. */
    public record Shown(ReminderPolicy policy, Calendars.Own own, List<Absence> absences, LocalDate today) {
        public Shown {
            absences = List.copyOf(absences);
        }
    }

    public Shown of(PersonId person) {
        var zone = directory.zoneOf(person);
        return reviews.inTransaction(desk -> {
            var known = desk.whereabouts().of(List.of(person)).getOrDefault(person, Whereabouts.Known.NOTHING);
            var there = zone.map(known::in).orElse(known);
            var own = presences.own(person, there);
            var today = LocalDate.ofInstant(clock.instant(), own.calendar().zone());
            return new Shown(policy, own, known.absences(), today);
        });
    }
}
