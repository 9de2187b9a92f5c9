package dev.readiness.digest;

/** How many decisions are open since when: for less than a week, two, four, or longer. */
public record Ages(int week, int twoWeeks, int fourWeeks, int longer) {
    public static final Ages NONE = new Ages(0, 0, 0, 0);

    private static final int WEEK = 7;

    Ages with(long days) {
        if (days < WEEK) {
            return new Ages(week + 1, twoWeeks, fourWeeks, longer);
        }
        if (days < 2 * WEEK) {
            return new Ages(week, twoWeeks + 1, fourWeeks, longer);
        }
        return days < 4 * WEEK
                ? new Ages(week, twoWeeks, fourWeeks + 1, longer)
                : new Ages(week, twoWeeks, fourWeeks, longer + 1);
    }
}
