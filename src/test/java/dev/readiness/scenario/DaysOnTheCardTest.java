package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.fixtures.Some;
import dev.readiness.stage.Stage;
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

    /** Days pass; a start looks at all reviews. */
    private void days(int days) {
        stage.workspace().clock().advance(Duration.ofDays(days));
        stage.restart();
    }
}
