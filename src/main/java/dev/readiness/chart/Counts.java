package dev.readiness.chart;

import java.util.Locale;

/** Counts in few characters, and the axes that they stand on. */
final class Counts {
    private static final double NEARLY = 1e-6;

    private Counts() {}

    /** Such as 950, 1.2k, 35k or 2.1M; never more than is there. */
    static String brief(long count) {
        if (count < 1_000) {
            return Long.toString(count);
        }
        int unit = count < 1_000_000 ? 1_000 : count < 1_000_000_000 ? 1_000_000 : 1_000_000_000;
        long tenths = count / (unit / 10);
        var sign = unit == 1_000 ? "k" : unit == 1_000_000 ? "M" : "G";
        return tenths < 100 && tenths % 10 != 0
                ? String.format(Locale.ROOT, "%.1f%s", tenths / 10.0, sign)
                : tenths / 10 + sign;
    }

    /** What stands at a place of an axis of counts; nothing between two of them. */
    static String tick(double place) {
        return Math.abs(place - Math.rint(place)) < NEARLY ? brief(Math.round(place)) : "";
    }

    /** Where the axis ends: at a round number above the highest. */
    static double top(long highest) {
        double room = Math.max(4, highest * 1.05);
        double power = Math.pow(10, Math.floor(Math.log10(room)));
        for (double factor : new double[] {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8}) {
            if (factor * power >= room) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
