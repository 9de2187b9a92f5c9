package dev.readiness.digest;

import java.time.LocalDate;
import java.util.List;

/**
 * How the reviews of a digest came to stand as they do.
 *
 * @param days the days in their order, the present one last
 * @param ages the open decisions by age
 */
public record Trend(List<Day> days, Ages ages) {
    /** How all stood at the end of a day. */
    public record Day(LocalDate date, Tally tally) {}

    public Trend {
        days = List.copyOf(days);
    }
}
