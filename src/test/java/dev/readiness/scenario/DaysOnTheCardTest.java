package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.fixtures.Some;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the passing of days alone makes of a review shows on its card. */
class DaysOnTheCardTest {
    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.open(folder, List.of(Some.packOf("some", 3)));
        stage.types(LEAD, "/readiness open payments-api package:some owners:@app-dev");
        stage.card("0 of 3 answered");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aDecisionThatBecomesOverdueTurnsTheVerdictOnCardAndSummary() {
        stage.types(LEAD, "/readiness decision add RR-1 \"who pays\" due:+2d");
        for (int item = 1; item <= 3; item++) {
            stage.types(APP_DEV, "/readiness answer RR-1 " + item + " yes https://wiki.example/" + item);
        }
        stage.card("As it stands: *ready*");

        days(2);
        assertThat(stage.card("payments-api").toString()).contains("As it stands: *ready*");

        days(1);
        stage.card("As it stands: *not ready*");
        stage.sees(LEAD, "D-1: overdue since");
    }

    @Test
    void aSignOffThatStandsOnAWaiverIsWarnedOfAndTurnsStaleWithIt() {
        stage.types(APP_DEV, "/readiness answer RR-1 1 yes https://wiki.example/1");
        stage.types(APP_DEV, "/readiness answer RR-1 2 yes https://wiki.example/2");
        stage.types(APP_DEV, "/readiness answer RR-1 3 no");
        stage.types(LEAD, "/readiness waive RR-1 3 until:+30d because the vendor mends it");
        stage.card("As it stands: *ready with conditions*");
        stage.types(LEAD, "/readiness close RR-1 conditional");
        stage.card("Closed: *ready with conditions*");

        days(22);
        assertThat(stage.card("payments-api").toString()).doesNotContain("stale");
        assertThat(thread()).noneMatch(text -> text.contains("the waiver of"));

        days(1);
        stage.sees(LEAD, "and the sign-off does not hold any more: reopen RR-1 to have it mended");
        days(8);
        stage.sees(LEAD, "signed as ready with conditions, is *stale*");
        stage.card("and is *stale*: as it stands *not ready*");
        days(1);
        assertThat(thread()).filteredOn(text -> text.contains("is back")).hasSize(1);

        stage.types(LEAD, "/readiness reopen RR-1");
        stage.card("As it stands: *not ready*");
    }

    private List<String> thread() {
        return stage.workspace().messages(LEAD, Workspace.CHANNEL).stream()
                .map(message -> message.path("text").asText())
                .toList();
    }

    /** Days pass; a start looks at all reviews. */
    private void days(int days) {
        stage.workspace().clock().advance(Duration.ofDays(days));
        stage.restart();
    }
}
