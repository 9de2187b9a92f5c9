package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.readiness.stage.Stage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A week goes by: whoever owns a decision is reminded, puts it off, is reminded again, and the lead is told. */
class RemindersInChromiumTest extends PageTest {
    private static final Instant MONDAY = Instant.parse("2026-08-03T10:00:00Z");

    @Override
    Stage stage() {
        return Stage.openAt(folder, MONDAY);
    }

    @Test
    void theOwnerIsRemindedPutsItOffIsRemindedAgainAndTheLeadIsTold() {
        openReview();
        type("/readiness assign RR-1 D-1 @app-dev");
        assertThat(message("now with")).isVisible();
        type("/readiness decision set RR-1 D-1 due:2026-08-05");
        assertThat(message("Wed 5 Aug 2026")).isVisible();

        actAs("App developer");
        enter("Messages");
        advance("Next working day");
        assertThat(message("One thing waits for you")).isHidden();
        assertThat(message("things wait for you")).containsText("Due Wed 5 Aug 2026, in 1 working day");
        assertThat(message("things wait for you")).containsText("It is yours to decide.");
        screenshot(page, "nudge");

        message("things wait for you")
                .getByRole(AriaRole.BUTTON, named("Snooze…"))
                .last()
                .click();
        var form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("Until").fill("2026-08-06");
        form.getByRole(AriaRole.BUTTON, named("Snooze")).click();
        assertThat(message("Put off until")).isVisible();

        advance("Next working day");
        advance("Next working day");
        assertThat(message("Overdue: it was due Wed 5 Aug 2026")).isVisible();
        assertThat(message("A reminder of Tue 4 Aug 2026")).isVisible();
        for (int day = 0; day < 3; day++) {
            advance("Next working day");
        }
        advance("+1 hour");

        actAs("Lead");
        enter("Messages");
        assertThat(message("You lead the review, and")).containsText("D-1");
        screenshot(page, "escalation");
    }
}
