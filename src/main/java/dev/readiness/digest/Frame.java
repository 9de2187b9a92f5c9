package dev.readiness.digest;

import dev.readiness.calendar.WorkingDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * When a digest is composed, and since when it tells what changed.
 *
 * @param zone on whose calendar days are counted
 */
public record Frame(Instant at, Instant since, ZoneId zone) {
    private static final int SOON = 3;

    public LocalDate today() {
        return LocalDate.ofInstant(at, zone);
    }

    /** The last day of this week. */
    LocalDate weekEnd() {
        return today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** The last day that is within three working days; days off after it belong to it. */
    LocalDate soon() {
        return WorkingDays.USUAL.after(today(), SOON + 1).minusDays(1);
    }

    Instant quietSince() {
        return Stall.quietSince(today(), WorkingDays.USUAL, zone);
    }
}
