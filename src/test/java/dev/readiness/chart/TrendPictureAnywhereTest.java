package dev.readiness.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.digest.Ages;
import dev.readiness.digest.Tally;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the process's locale and zone")
class TrendPictureAnywhereTest {
    @Test
    void theSameTrendIsTheSameBytesWhateverTheMachineIsSetTo() {
        var trend = TrendPictureTest.trend(60, new Ages(4, 3, 2, 1), day -> new Tally(1000 + day, 40, day % 5));
        var before = TrendPicture.draw(trend).orElseThrow();
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(TrendPicture.draw(trend).orElseThrow()).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
