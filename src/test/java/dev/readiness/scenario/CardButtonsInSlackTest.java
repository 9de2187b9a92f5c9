package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.stage.Stage;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the card's buttons do, beside its menu. */
class CardButtonsInSlackTest {
    @TempDir
    Path folder;

    @Test
    void risksAreAButtonAndAClosedReviewIsOpenedAgainByOne() {
        try (var stage = Stage.open(folder)) {
            stage.types(LEAD, "/readiness open payments-api owners:@app-dev");
            stage.presses(APP_DEV, stage.card("0 of 8 answered"), "Risks");
            hears(stage, APP_DEV, "RR-1");

            stage.types(LEAD, "/readiness close RR-1 not-ready");
            stage.presses(APP_DEV, stage.card("Closed:"), "Reopen");
            hears(stage, APP_DEV, "Only the lead or opener of RR-1");
            stage.presses(LEAD, stage.card("Closed:"), "Reopen");
            hears(stage, LEAD, "is open again");
            assertThat(stage.card("As it stands").toString()).doesNotContain("Reopen");
        }
    }

    private static void hears(Stage stage, Who who, String words) {
        await().untilAsserted(() -> assertThat(stage.workspace().whispers(who, Workspace.CHANNEL))
                .last(InstanceOfAssertFactories.STRING)
                .contains(words));
    }
}
