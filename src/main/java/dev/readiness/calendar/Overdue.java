package dev.readiness.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How many days ago something was due: 0 while it is not overdue. */
public record Overdue(int days) {
    /**
     * How long that is overdue on the day.
     *
     * @param due null where no day was set
     */
    public static Overdue of(@Nullable LocalDate due, LocalDate today) {
        return new Overdue(due == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(due, today)));
    }

    /** Such as {@code " · 3 days overdue"}, to follow the due date; empty while it is not overdue. */
    public String suffix() {
        return days == 0 ? "" : " · " + days + (days == 1 ? " day overdue" : " days overdue");
    }
}
