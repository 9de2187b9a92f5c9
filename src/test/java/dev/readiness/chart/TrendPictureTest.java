package dev.readiness.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.digest.Ages;
import dev.readiness.digest.Tally;
import dev.readiness.digest.Trend;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A digest's picture shows what is counted, on any ground, and is done without where it cannot be drawn. */
class TrendPictureTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 20);
    private static final Ages SOME = new Ages(4, 3, 2, 1);
    private static final Color DARK = new Color(0x1A1D21);

    static Trend trend(int days, Ages ages, IntFunction<Tally> tally) {
        var all = new ArrayList<Trend.Day>();
        for (int day = 0; day < days; day++) {
            all.add(new Trend.Day(FIRST.plusDays(day), tally.apply(day)));
        }
        return new Trend(all, ages);
    }

    private static BufferedImage drawn(Trend trend) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(TrendPicture.draw(trend).orElseThrow()));
    }

    private static long pixels(BufferedImage image, Color colour) {
        long found = 0;
        for (int pixel : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            found += pixel == colour.getRGB() ? 1 : 0;
        }
        return found;
    }

    /** How much of a column between two rows has that colour. */
    private static int column(BufferedImage image, int x, int from, int to, Color colour) {
        int found = 0;
        for (int y = from; y < to; y++) {
            found += image.getRGB(x, y) == colour.getRGB() ? 1 : 0;
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 14, 30, 90, 400, 1500})
    void everyCurveIsSeenHoweverManyDaysThereAre(int days) throws IOException {
        var image = drawn(trend(days, SOME, day -> new Tally(20 + day % 7, 12, 3 + day % 3)));

        assertThat(image.getWidth()).isEqualTo(Look.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Look.HEIGHT);
        assertThat(pixels(image, Look.ANSWERED)).as("answered").isGreaterThan(20_000);
        assertThat(pixels(image, Look.OPEN_FILL)).as("open").isGreaterThan(20_000);
        assertThat(pixels(image, Look.RISKS)).as("risks").isGreaterThan(900);
        assertThat(pixels(image, Look.DECISIONS)).as("decisions").isGreaterThan(5_000);
    }

    @Test
    void theHigherTheCountTheMoreOfTheColumnIsFilled() throws IOException {
        var image = drawn(trend(41, Ages.NONE, day -> new Tally(day, 40 - day, 0)));

        int left = column(image, 300, 180, 440, Look.ANSWERED);
        int middle = column(image, 520, 180, 440, Look.ANSWERED);
        int right = column(image, 880, 180, 440, Look.ANSWERED);
        assertThat(left).isPositive().isLessThan(middle);
        assertThat(middle).isLessThan(right);
        assertThat(column(image, 300, 180, 440, Look.OPEN_FILL)).isGreaterThan(left);
    }

    @Test
    void eachAgeHasItsBar() throws IOException {
        var one = drawn(trend(5, new Ages(8, 0, 0, 0), day -> new Tally(1, 1, 0)));
        var four = drawn(trend(5, new Ages(8, 8, 8, 8), day -> new Tally(1, 1, 0)));

        assertThat(pixels(four, Look.DECISIONS)).isGreaterThan(3 * pixels(one, Look.DECISIONS));
    }

    @Test
    void whereThereIsNothingToShowThereIsNoPicture() {
        assertThat(TrendPicture.draw(new Trend(List.of(), SOME))).isEmpty();
        assertThat(TrendPicture.draw(trend(30, Ages.NONE, day -> Tally.NONE))).isEmpty();
    }

    @Test
    void decisionsAloneAreWorthAPictureAndSoAreItemsAlone() {
        assertThat(TrendPicture.draw(trend(3, SOME, day -> Tally.NONE))).isPresent();
        assertThat(TrendPicture.draw(trend(3, Ages.NONE, day -> new Tally(0, 1, 0))))
                .isPresent();
    }

    @Test
    void countsBeyondAllMeasureAndBelowZeroAreDrawn() throws IOException {
        int most = Integer.MAX_VALUE;
        var huge = drawn(trend(30, new Ages(most, most, most, most), day -> new Tally(most, most, most)));
        assertThat(pixels(huge, Look.ANSWERED)).isGreaterThan(20_000);
        assertThat(TrendPicture.draw(trend(30, SOME, day -> new Tally(day - 20, 3, -1))))
                .isPresent();
    }

    @Test
    void allThatIsReadOrDrawnStandsOutFromTheGroundAndTheGroundFromSlacks() {
        for (var read : List.of(Look.INK, Look.QUIET)) {
            assertThat(contrast(read, Look.GROUND)).isGreaterThanOrEqualTo(4.5);
        }
        for (var drawn : List.of(Look.ANSWERED, Look.OPEN, Look.RISKS, Look.DECISIONS)) {
            assertThat(contrast(drawn, Look.GROUND)).isGreaterThanOrEqualTo(3);
        }
        assertThat(contrast(Look.ANSWERED, Look.OPEN_FILL)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(Look.BORDER, Color.WHITE)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(Look.GROUND, DARK)).isGreaterThanOrEqualTo(3);
    }

    private static double contrast(Color one, Color other) {
        double bright = Math.max(light(one), light(other));
        double dark = Math.min(light(one), light(other));
        return (bright + 0.05) / (dark + 0.05);
    }

    private static double light(Color colour) {
        return 0.2126 * part(colour.getRed()) + 0.7152 * part(colour.getGreen()) + 0.0722 * part(colour.getBlue());
    }

    private static double part(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void theCornersLetSlacksGroundThrough() throws IOException {
        var image = drawn(trend(3, SOME, day -> new Tally(3, 4, 1)));

        assertThat(new Color(image.getRGB(0, 0), true).getAlpha()).isZero();
        assertThat(new Color(image.getRGB(Look.WIDTH / 2, 20), true)).isEqualTo(Look.GROUND);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "999, 999",
        "1000, 1k",
        "1049, 1k",
        "1950, 1.9k",
        "9999, 9.9k",
        "12345, 12k",
        "999999, 999k",
        "1000000, 1M",
        "2500000, 2.5M",
        "2147483647, 2.1G",
        "8589934588, 8.5G"
    })
    void countsAreBriefAndNeverMoreThanThereIs(long count, String brief) {
        assertThat(Counts.brief(count)).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 4", "4, 5", "8, 10", "56, 60", "99, 120", "1000, 1200", "2147483647, 2500000000"})
    void axesEndAtARoundNumberWithRoomAbove(long highest, double top) {
        assertThat(Counts.top(highest)).isEqualTo(top);
    }

    @Test
    void sentencesSayAllThatThePictureShows() {
        var days = List.of(
                new Trend.Day(LocalDate.of(2026, 11, 2), new Tally(12, 52, 5)),
                new Trend.Day(LocalDate.of(2026, 11, 25), new Tally(41, 23, 1)));
        assertThat(TrendWords.describe(new Trend(days, new Ages(2, 0, 0, 1))))
                .isEqualTo("From 2 Nov 2026 to 25 Nov 2026, answered items went from 12 to 41: 41 of 64 items answered,"
                        + " 23 open. 1 risk raised. 3 decisions open: 2 for less than a week,"
                        + " 1 for four weeks or longer.");
        assertThat(TrendWords.describe(trend(1, Ages.NONE, day -> new Tally(0, 1, 0))))
                .isEqualTo("On 20 Feb 2026, 0 of 1 item answered, 1 open. No risk raised. No decision open.");
        assertThat(TrendWords.describe(trend(2, new Ages(0, 1, 0, 0), day -> new Tally(1, 1, 2))))
                .endsWith("2 risks raised. 1 decision open: 1 for one to two weeks.");
    }

    @Test
    void aTrendBeginsTheDayBeforeThereWasAnything() {
        var late = trend(30, SOME, day -> day < 25 ? Tally.NONE : new Tally(day, 1, 0));
        assertThat(TrendWords.span(TrendWords.begun(late))).isEqualTo("16 Mar 2026 – 21 Mar 2026");
        assertThat(TrendWords.describe(late)).startsWith("From 16 Mar 2026 to 21 Mar 2026, answered items went from 0");
        var gap = trend(4, SOME, day -> day == 1 ? Tally.NONE : new Tally(1, 1, 0));
        assertThat(TrendWords.begun(gap)).isEqualTo(gap);
        var never = trend(4, SOME, day -> Tally.NONE);
        assertThat(TrendWords.begun(never).days()).hasSize(1);
        assertThat(TrendWords.begun(trend(0, SOME, day -> Tally.NONE)).days()).isEmpty();
    }

    @Tag("process")
    @Test
    void aMachineWithoutFontsHasNoPictureAndSaysWhyOnce(@TempDir Path folder) throws Exception {
        var fonts = folder.resolve("fonts.conf");
        Files.writeString(fonts, "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var bare = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.home=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bare.class.getName())
                .redirectErrorStream(true);
        bare.environment().put("FONTCONFIG_FILE", fonts.toString());
        var process = bare.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("picture: false, false").containsOnlyOnce("Digests come without a picture");
    }

    /** What a machine without fonts does. */
    static final class Bare {
        private Bare() {}

        public static void main(String[] args) {
            var trend = trend(3, SOME, day -> new Tally(3, 4, 1));
            Optional<byte[]> first = TrendPicture.draw(trend);
            Optional<byte[]> second = TrendPicture.draw(trend);
            System.out.println("picture: " + first.isPresent() + ", " + second.isPresent());
        }
    }
}
