package dev.readiness.chart;

import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;

/** What all curves and bars stand in: axes of whole numbers from zero, without boxes, titles or legends of their own. */
final class Frame {
    private static final int LABEL = 20;

    private Frame() {}

    static void around(AxesChart<? extends AxesChartStyler, ?> chart, double top) {
        var styler = chart.getStyler();
        styler.setLocale(Locale.ENGLISH)
                .setLegendVisible(false)
                .setChartTitleVisible(false)
                .setChartPadding(0);
        styler.setChartBackgroundColor(Look.GROUND)
                .setPlotBackgroundColor(Look.GROUND)
                .setPlotBorderVisible(false);
        styler.setAntiAlias(true).setTextAntiAlias(true);
        styler.setAxisTitlesVisible(false).setAxisTicksLineVisible(false).setAxisTicksMarksVisible(false);
        styler.setAxisTickLabelsFont(Look.font(Font.PLAIN, LABEL)).setAxisTickLabelsColor(Look.QUIET);
        styler.setPlotGridVerticalLinesVisible(false).setPlotGridLinesColor(Look.GRID);
        styler.setPlotMargin(0).setYAxisMin(0.0).setYAxisMax(top).setYAxisTickMarkSpacingHint(60);
        chart.setCustomYAxisTickLabelsFormatter(Counts::tick);
    }
}
