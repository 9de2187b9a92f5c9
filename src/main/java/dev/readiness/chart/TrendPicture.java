package dev.readiness.chart;

import dev.readiness.digest.Trend;
import java.awt.AWTError;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A trend as a picture, the same bytes for the same trend; none where this machine cannot draw, as without fonts. */
public final class TrendPicture {
    private static final Logger LOG = LoggerFactory.getLogger(TrendPicture.class);
    private static final AtomicBoolean CANNOT = new AtomicBoolean();
    private static final int LEFT = Look.EDGE;
    private static final int SPACE = Look.WIDTH - 2 * Look.EDGE;
    private static final int HALF = SPACE / 2 - 20;
    private static final int RIGHT = Look.WIDTH - Look.EDGE - HALF;

    static {
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }

    private TrendPicture() {}

    /** The picture as PNG; none as well where there is nothing to show. */
    public static Optional<byte[]> draw(Trend trend) {
        if (isEmpty(trend)) {
            return Optional.empty();
        }
        try {
            return Optional.of(png(trend));
        } catch (RuntimeException | LinkageError | AWTError | InternalError cannot) {
            if (!CANNOT.getAndSet(true)) {
                LOG.warn(
                        "Digests come without a picture: this machine cannot draw ({}); it may have no fonts",
                        cannot.toString());
            }
            return Optional.empty();
        }
    }

    private static boolean isEmpty(Trend trend) {
        boolean noItems = trend.days().stream()
                .map(Trend.Day::tally)
                .allMatch(tally -> tally.answered() == 0 && tally.open() == 0);
        return trend.days().isEmpty() || (noItems && TrendWords.all(trend.ages()) == 0);
    }

    private static byte[] png(Trend trend) {
        try (var card = new Card()) {
            compose(card, TrendWords.begun(trend));
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(card.image(), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void compose(Card card, Trend trend) {
        var curves = new Curves(trend);
        var today = TrendWords.last(trend).tally();
        card.write("Readiness", LEFT, 70, Look.font(Font.BOLD, 34), Look.INK);
        card.write(TrendWords.span(trend), LEFT, 104, Look.font(Font.PLAIN, 22), Look.QUIET);
        int end = heading(card, "Answered", today.answered(), Look.ANSWERED, Look.ANSWERED, LEFT, 156);
        heading(card, "Open", today.open(), Look.OPEN_FILL, Look.OPEN, end + 40, 156);
        card.place(curves.items(SPACE, 300), LEFT, 176);
        heading(card, "Risks raised", today.risks(), Look.RISKS, Look.RISKS, LEFT, 546);
        card.place(curves.risks(HALF, 246), LEFT, 566);
        long decisions = TrendWords.all(trend.ages());
        heading(card, "Decisions open, by weeks", decisions, Look.DECISIONS, Look.DECISIONS, RIGHT, 546);
        card.place(Bars.decisions(trend.ages(), HALF, 246), RIGHT, 566);
    }

    /** What a curve is called, with the count that it has come to; gives where that ends. */
    private static int heading(Card card, String name, long count, Color fill, Color line, int x, int baseline) {
        card.swatch(fill, line, x, baseline);
        int at = x + 32;
        at += card.write(name, at, baseline, Look.font(Font.PLAIN, 24), Look.INK);
        return at + 10 + card.write(Counts.brief(count), at + 10, baseline, Look.font(Font.BOLD, 24), Look.INK);
    }
}
