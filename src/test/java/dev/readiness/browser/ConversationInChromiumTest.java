package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.readiness.review.ReviewId;
import dev.readiness.stage.BotProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A team of three answers all eight items by plain replies only, as people write them. */
class ConversationInChromiumTest extends PageTest {
    @Test
    void aTeamOfThreeAnswersAllEightItemsByPlainRepliesOnly() throws IOException {
        actAs("Lead");
        type("/readiness open payments-api owners:@app-dev,@app-owner,@platform-eng due:+10wd");
        openThread();

        actAs("App developer");
        reply("yes, three services and a cron job: https://wiki.example/payments/processes");
        assertThat(thread("Q1 ✔ Yes")).containsText("@app-dev");
        assertThat(thread("Q2 of 8")).isVisible();
        assertThat(written("three services and a cron job").locator(".reaction"))
                .isVisible();

        actAs("App owner");
        reply("2: no, the callback host of production is not agreed\n3 yes\n4 not sure who rotates them");
        assertThat(card()).containsText("4 of 8 answered");
        assertThat(thread("Recorded: Q2, Q3, Q4")).isVisible();

        actAs("Platform engineer");
        assertThat(thread("Q5 of 8")).isVisible();
        reply("yes but only for two of the three services");
        var question = thread("Use as answer to Q5?");
        assertThat(question).containsText("Only you see this");
        question.getByRole(AriaRole.BUTTON, exactly("No")).click();
        assertThat(thread("Q5 ✘ No")).containsText("only for two of the three services");

        actAs("App developer");
        assertThat(thread("Q6 of 8")).isVisible();
        reply("yes, the pipeline watches 5xx for five minutes");
        assertThat(thread("Q6 ✔ Yes")).isVisible();
        choose(written("yes, the pipeline watches"), "Edit message");
        var box = page.getByLabel("Edit message");
        box.fill("yes, the pipeline watches 5xx for ten minutes");
        box.press("Enter");
        assertThat(thread("Q6 ✔ Yes")).containsText("for ten minutes");

        actAs("App owner");
        page.locator(".thread-pane")
                .getByRole(AriaRole.BUTTON, named("Attach a file"))
                .click();
        page.getByLabel("File name").fill("drill-2026-11.pdf");
        page.keyboard().press("Enter");
        assertThat(thread("Q7 of 8")).isVisible();
        reply("yes, drilled last week in 4 minutes");
        assertThat(thread("Q7 ✔ Yes")).containsText("drill-2026-11.pdf");

        actAs("Platform engineer");
        assertThat(thread("Q8 of 8")).isVisible();
        reply("n/a, it emits nothing of its own");
        assertThat(thread("Q8 – Not applicable")).containsText("it emits nothing of its own");
        assertThat(card()).containsText("8 of 8 answered");
        assertThat(thread("All 8 questions are answered")).isVisible();
        screenshot(page, "conversation");

        assertTheExportTellsWhoWhenAndWhy();
    }

    /** What a person wrote stands below the record that it was made into. */
    private Locator written(String text) {
        return page.locator(".thread-pane .message")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }

    private void assertTheExportTellsWhoWhenAndWhy() throws IOException {
        stage.stopBot();
        var place = Files.createTempDirectory(folder, "export");
        var environment = Map.of("DATABASE_URL", stage.databaseUrl());
        try (var export = BotProcess.start(place, environment, "export", new ReviewId(1).toString())) {
            Assertions.assertThat(export.waitFor(Duration.ofSeconds(30))).isZero();
            Assertions.assertThat(export.output())
                    .contains("Progress: 8 of 8 answered")
                    .containsPattern("Yes — `U0APPDEV`, \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} UTC")
                    .contains("https://wiki.example/payments/processes", "drill-2026-11.pdf")
                    .contains("by reply", "a reply that may be an answer", "the reply was an answer");
        }
    }
}
