package dev.readiness.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LintCommandTest {
    /** What lint prints about the shipped configuration at that time; its status is 0. */
    private static String lint(String now, String folder) {
        var out = new StringWriter();
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        var line = new CommandLine(new LintCommand(Map.of(), clock)).setOut(new PrintWriter(out));

        assertThat(line.execute(Path.of(folder).toString())).isZero();
        return out.toString();
    }

    @Test
    void aRegionWhoseYearsEndSoonIsANoteAndNoFault() {
        assertThat(lint("2030-10-02T12:00:00Z", "config"))
                .contains("note: holidays of de: 2031 is missing. From 2031-01-01, only weekends count as days off."
                        + " Add the year to config/holidays/de.yaml.")
                .containsOnlyOnce("holidays of gb")
                .containsOnlyOnce("holidays of jp")
                .containsOnlyOnce("holidays of us");
        assertThat(lint("2030-10-01T12:00:00Z", "config")).doesNotContain("missing");
    }

    @Test
    void aRegionWhoseYearsHaveEndedIsNamedOnceWithTheYearOfToday() {
        assertThat(lint("2032-06-01T12:00:00Z", "config"))
                .containsOnlyOnce("holidays of de: 2032 is missing")
                .doesNotContain("2031");
    }

    @Test
    void aFolderOfPackagesHasNoHolidaysToNote() {
        assertThat(lint("2032-06-01T12:00:00Z", "config/packages")).doesNotContain("holidays of");
    }
}
