package dev.readiness.chart;

import dev.readiness.digest.Tally;
import dev.readiness.digest.Trend;
import java.awt.Color;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Curves over the days of a trend; a single day is as wide as many. */
final class Curves {
    private static final int A_YEAR = 300;
    private static final int FEW = 21;
    private static final int WIDE = 600;
    private static final int MARKER = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final List<Trend.Day> days;
    private final LocalDate first;
    private final long length;

    Curves(Trend trend) {
        days = trend.days();
        first = days.get(0).date();
        length = days.get(days.size() - 1).date().toEpochDay() - first.toEpochDay();
    }

    /** What is answered, on the ground of all that there is. */
    XYChart items(int width, int height) {
        ToLongFunction<Tally> all = tally -> (long) tally.answered() + tally.open();
        var chart = chart(width, height, all);
        area(add(chart, "open", all), Look.OPEN_FILL, Look.OPEN);
        area(add(chart, "answered", Tally::answered), Look.ANSWERED, Look.ANSWERED);
        return chart;
    }

    private static void area(XYSeries series, Color fill, Color line) {
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area).setFillColor(fill);
        series.setLineColor(line).setLineStyle(Look.LINE);
        series.setMarker(SeriesMarkers.NONE);
    }

    XYChart risks(int width, int height) {
        var chart = chart(width, height, Tally::risks);
        var series = add(chart, "risks", Tally::risks).setXYSeriesRenderStyle(XYSeriesRenderStyle.Step);
        series.setLineColor(Look.RISKS).setLineStyle(Look.LINE);
        series.setMarkerColor(Look.RISKS).setMarker(days.size() > FEW ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
        return chart;
    }

    private XYChart chart(int width, int height, ToLongFunction<Tally> count) {
        var chart = new XYChart(width, height);
        Frame.around(
                chart,
                Counts.top(days.stream()
                        .map(Trend.Day::tally)
                        .mapToLong(count)
                        .max()
                        .orElse(0)));
        chart.getStyler().setMarkerSize(MARKER);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax((double) Math.max(1, length));
        chart.getStyler().setXAxisTickMarkSpacingHint(length > A_YEAR || width < WIDE ? 220 : 130);
        chart.setCustomXAxisTickLabelsFormatter(this::date);
        return chart;
    }

    private String date(double place) {
        boolean between = Counts.tick(place).isEmpty() || place > length;
        return between ? "" : (length > A_YEAR ? MONTH : DAY).format(first.plusDays(Math.round(place)));
    }

    private XYSeries add(XYChart chart, String name, ToLongFunction<Tally> count) {
        var shown = length == 0 ? List.of(days.get(0), days.get(0)) : days;
        var places = new double[shown.size()];
        var counts = new double[shown.size()];
        for (int at = 0; at < places.length; at++) {
            var day = shown.get(at);
            places[at] = length == 0 ? at : (double) day.date().toEpochDay() - first.toEpochDay();
            counts[at] = Math.max(0, count.applyAsLong(day.tally()));
        }
        return chart.addSeries(name, places, counts);
    }
}
