package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week passes in seconds, and what falls due in it happens on its day and not at the end. */
class TimePassesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @TempDir
    Path folder;

    @Test
    void whatBecomesARiskInTheMiddleOfTheWeekIsToldOnTheMorningOfThatDay() {
        try (var stage = Stage.open(folder)) {
            stage.types(LEAD, "/readiness open payments-api owners:@app-dev,@app-owner due:+9d");
            stage.card("0 of 8 answered");
            stage.types(APP_DEV, "/readiness answer 1 yes");
            stage.card("1 of 8 answered");
            var start = stage.workspace().clock().instant();

            stage.workspace().advances("P7D");

            var told = stage.workspace().messages(LEAD, Workspace.CHANNEL).stream()
                    .filter(message -> message.path("text").asText().startsWith("Risk R-1"))
                    .map(TimePassesTest::at)
                    .toList();
            var fifthDayBefore = start.atZone(LONDON)
                    .toLocalDate()
                    .plusDays(4)
                    .atStartOfDay(LONDON)
                    .toInstant();
            assertThat(told)
                    .singleElement()
                    .satisfies(at ->
                            assertThat(at).isBetween(fifthDayBefore, fifthDayBefore.plus(Duration.ofMinutes(31))));
            assertThat(stage.workspace().clock().instant()).isAfterOrEqualTo(start.plus(Duration.ofDays(7)));
            stage.types(LEAD, "/readiness answer 2 yes");
            stage.card("2 of 8 answered");
        }
    }

    private static Instant at(JsonNode message) {
        return Instant.ofEpochSecond((long) message.path("ts").asDouble());
    }
}
