package dev.readiness.digest;

import dev.readiness.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When a review has stalled: nobody has done anything in it for three working days, the present one among them. */
public final class Stall {
    private static final int WORKING_DAYS = 3;

    private Stall() {}

    /** Reviews in which nobody has done anything since then have stalled. */
    public static Instant quietSince(LocalDate today, WorkingDays days, ZoneId zone) {
        return days.before(days.onOrBefore(today), WORKING_DAYS - 1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
