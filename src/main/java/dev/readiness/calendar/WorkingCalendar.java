package dev.readiness.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** When somebody works: their days and hours in the zone where they are. Everything is reckoned from their clock. */
public record WorkingCalendar(ZoneId zone, WorkingDays days, WorkingHours hours) {
    /** The day it is there. */
    public LocalDate dateAt(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /**
     * The instant of a time on their clock. A time that the clock skips in spring is later by what is skipped; one that
     * it shows twice in autumn is the first of both.
     */
    public Instant at(LocalDate date, LocalTime time) {
        return ZonedDateTime.of(date, time, zone).toInstant();
    }

    /** The instant at which that day begins. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The instant at which working hours begin on that day, whether it is a working day or not. */
    public Instant opening(LocalDate date) {
        return at(date, hours.from());
    }

    /**
     * The slots of that day, in order, when its hours are cut into so many equal parts; none on a day off, nor where the
     * clock skips them.
     */
    public List<Slot> slots(LocalDate date, int parts) {
        if (!days.isWorking(date)) {
            return List.of();
        }
        return IntStream.range(0, parts)
                .filter(part -> edge(date, part, parts).isBefore(edge(date, part + 1, parts)))
                .filter(part -> dateAt(edge(date, part, parts)).equals(date))
                .mapToObj(part -> new Slot(date, part, edge(date, part, parts), edge(date, part + 1, parts)))
                .toList();
    }

    private Instant edge(LocalDate date, int part, int parts) {
        return at(date, hours.from().plus(hours.length().multipliedBy(part).dividedBy(parts)));
    }

    /** The first of these slots that is not over at {@code earliest}. */
    public Slot slotFrom(Instant earliest, int parts) {
        for (var date = dateAt(earliest); ; date = days.after(date, 1)) {
            for (var slot : slots(date, parts)) {
                if (slot.until().isAfter(earliest)) {
                    return slot;
                }
            }
        }
    }

    /** The first instant in working hours, {@code earliest} itself where it is one. */
    public Instant nextWorking(Instant earliest) {
        return slotFrom(earliest, 1).notBefore(earliest);
    }

    /** Whether they work just then. */
    public boolean isWorking(Instant instant) {
        return nextWorking(instant).equals(instant);
    }

    /** How much working time lies between the two; none where {@code until} is not later. */
    public Duration workingTime(Instant from, Instant until) {
        var sum = Duration.ZERO;
        for (var slot = slotFrom(from, 1); slot.from().isBefore(until); slot = slotFrom(slot.until(), 1)) {
            var end = slot.until().isBefore(until) ? slot.until() : until;
            sum = sum.plus(Duration.between(slot.notBefore(from), end));
        }
        return sum;
    }
}
