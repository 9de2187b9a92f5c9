package dev.readiness.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.fixtures.Some;
import dev.readiness.reminder.ReminderPolicy;
import dev.readiness.stage.Kept;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowSettingsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"Asia/Tokyo,2026-10-03", "UTC,2026-10-02", "America/Los_Angeles,2026-10-02"})
    void todayIsTheDateInTheZoneOfThePersonWhoAsks(ZoneId zone, LocalDate today) {
        var clock = Clock.fixed(Instant.parse("2026-10-02T20:00:00Z"), ZoneOffset.UTC);
        try (var kept = Kept.open(folder)) {
            var settings = new ShowSettings(
                    kept.reviews(), Kept.directory(person -> zone), Some.CALENDARS, ReminderPolicy.USUAL, clock);

            assertThat(settings.of(Some.DEV).today()).isEqualTo(today);
        }
    }
}
