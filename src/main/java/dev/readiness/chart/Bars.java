package dev.readiness.chart;

import dev.readiness.digest.Ages;
import java.util.List;
import org.knowm.xchart.CategoryChart;

/** Bars for open decisions, the longer open the farther right. */
final class Bars {
    private static final List<String> WEEKS = List.of("< 1", "1–2", "2–4", "4 +");

    private Bars() {}

    static CategoryChart decisions(Ages ages, int width, int height) {
        var counts = List.of(ages.week(), ages.twoWeeks(), ages.fourWeeks(), ages.longer());
        var chart = new CategoryChart(width, height);
        Frame.around(
                chart,
                Counts.top(counts.stream().mapToLong(Integer::longValue).max().orElse(0)));
        chart.getStyler().setAvailableSpaceFill(0.62);
        chart.addSeries("decisions", WEEKS, counts).setFillColor(Look.DECISIONS);
        return chart;
    }
}
