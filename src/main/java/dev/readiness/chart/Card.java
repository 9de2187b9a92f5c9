package dev.readiness.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.knowm.xchart.internal.chartpart.IChart;

/** The sheet that all is drawn on: a ground with round corners, words, and charts at their places. */
final class Card implements AutoCloseable {
    private static final int ROUND = 36;
    private static final int SWATCH = 20;

    private final BufferedImage image = new BufferedImage(Look.WIDTH, Look.HEIGHT, BufferedImage.TYPE_INT_ARGB);
    private final Graphics2D pen = image.createGraphics();

    Card() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        var sheet = new RoundRectangle2D.Double(1, 1, Look.WIDTH - 2.0, Look.HEIGHT - 2.0, ROUND, ROUND);
        pen.setColor(Look.GROUND);
        pen.fill(sheet);
        pen.setColor(Look.BORDER);
        pen.setStroke(new BasicStroke(2));
        pen.draw(sheet);
    }

    /** Writes, and gives how wide that became. */
    int write(String text, int x, int baseline, Font font, Color colour) {
        pen.setFont(font);
        pen.setColor(colour);
        pen.drawString(text, x, baseline);
        return pen.getFontMetrics().stringWidth(text);
    }

    /** A patch of a curve's colour, before what it is called. */
    void swatch(Color fill, Color line, int x, int baseline) {
        var patch = new RoundRectangle2D.Double(x, baseline - SWATCH + 2.0, SWATCH, SWATCH, 6, 6);
        pen.setColor(fill);
        pen.fill(patch);
        pen.setColor(line);
        pen.draw(patch);
    }

    void place(IChart chart, int x, int y) {
        var part = (Graphics2D) pen.create(x, y, chart.getWidth(), chart.getHeight());
        try {
            chart.paint(part, chart.getWidth(), chart.getHeight());
        } finally {
            part.dispose();
        }
    }

    BufferedImage image() {
        return image;
    }

    @Override
    public void close() {
        pen.dispose();
    }
}
