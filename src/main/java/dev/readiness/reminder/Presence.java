package dev.readiness.reminder;

import dev.readiness.calendar.Absence;
import dev.readiness.calendar.WorkingCalendar;
import dev.readiness.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When somebody can be reached: their working calendar, and when they are away. */
public record Presence(PersonId person, WorkingCalendar calendar, List<Absence> absences) {
    public Presence {
        absences = List.copyOf(absences);
    }

    /** The absence that covers the day it is there. */
    Optional<Absence> awayAt(Instant at) {
        var day = calendar.dateAt(at);
        return absences.stream().filter(absence -> absence.covers(day)).findFirst();
    }

    /** When they leave or come back, after that. */
    Stream<Instant> changesAfter(Instant at) {
        return absences.stream()
                .flatMap(absence -> Stream.of(
                        calendar.startOf(absence.from()),
                        calendar.startOf(absence.until().plusDays(1))))
                .filter(change -> change.isAfter(at));
    }
}
