package dev.readiness.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days of the week, and the time on a zone's clock, at which a digest is sent. A time that the clock skips in spring
 * is later by what is skipped; one that it shows twice in autumn is the first of both.
 */
public record DigestSchedule(Set<DayOfWeek> days, LocalTime time, ZoneId zone) {
    public DigestSchedule {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a digest is sent on at least one day of the week");
        }
    }

    /** One sending: the day on the zone's calendar, which names it for good, and its instant. */
    public record Slot(LocalDate date, Instant at) {}

    /** The first sending after that instant. */
    public Slot next(Instant after) {
        return slots(LocalDate.ofInstant(after, zone))
                .filter(slot -> slot.at().isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The sending that is due now: today's, whose time has come and which has not been sent. What was missed on days
     * before is not made up for.
     *
     * @param since from when the schedule stands as it does, or was resumed; earlier times of day are not made up for
     * @param sent the day of the last sending; null where there was none
     */
    public Optional<Slot> due(Instant now, Instant since, @Nullable LocalDate sent) {
        var today = LocalDate.ofInstant(now, zone);
        return slots(today)
                .findFirst()
                .filter(slot -> slot.date().equals(today) && !slot.at().isAfter(now))
                .filter(slot -> slot.at().isAfter(since))
                .filter(slot -> sent == null || slot.date().isAfter(sent));
    }

    /** When to look again: now where something is due, else at the next sending. */
    public Instant wake(Instant now, Instant since, @Nullable LocalDate sent) {
        return due(now, since, sent).map(Slot::at).orElseGet(() -> next(now).at());
    }

    /** Every sending from that day on; a day that the zone skips has none. */
    private Stream<Slot> slots(LocalDate from) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .map(day -> ZonedDateTime.of(day, time, zone))
                .filter(at -> days.contains(at.getDayOfWeek()))
                .map(at -> new Slot(at.toLocalDate(), at.toInstant()));
    }
}
