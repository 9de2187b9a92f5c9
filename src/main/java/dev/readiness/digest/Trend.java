package dev.readiness.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

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

    /**
     * Reckons back from how all stand today.
     *
     * @param changed by how much each day changed the counts; days without change may be missing
     */
    public static Trend back(Digest digest, Map<LocalDate, Tally> changed, int days) {
        var all = new ArrayList<Day>();
        var tally = digest.tally();
        var date = digest.frame().today();
        for (int day = 0; day < days; day++) {
            all.add(new Day(date, tally));
            tally = tally.minus(changed.getOrDefault(date, Tally.NONE));
            date = date.minusDays(1);
        }
        Collections.reverse(all);
        return new Trend(all, digest.ages());
    }
}
