package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a phone nothing is wider than the screen, and everything can be reached. */
class NarrowTest extends PageTest {
    private static final String WIDER = """
            () => [...document.querySelectorAll('body *')]
                .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.table-frame, .hidden'))
                .filter((one) => {
                  const box = one.getBoundingClientRect();
                  return box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5);
                })
                .map((one) => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40))
                .concat(document.scrollingElement.scrollWidth > innerWidth ? ['the page'] : [])
            """;

    @Test
    void aReviewIsOpenedAndAnsweredOnAPhone() throws IOException {
        bot.shows(Workspace.OTHER_CHANNEL, Files.readString(Path.of("src/test/resources/browser/every-block.json")));
        bot.says(Workspace.CHANNEL, "a-very-long-name-without-any-blank-".repeat(8));
        page = open(390, 844, ColorScheme.LIGHT);
        fits("an empty channel");
        aside();
        fits("the sidebar");
        actAs("App developer");
        page.locator(".side-close").click();
        type("/readiness open payments-api owners:@app-dev");
        assertThat(card()).containsText("0 of 8 answered");
        fits("the card");
        openThread();
        assertThat(page.locator(".channel-pane")).isHidden();
        fits("the thread");
        thread("Q1 of 8").getByRole(AriaRole.BUTTON, exactly("Add details…")).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        fits("the form");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, named("Close the form"))
                .click();
        thread("Q1 of 8").getByRole(AriaRole.BUTTON, exactly("Yes")).click();
        assertThat(thread("Q2 of 8")).isVisible();
        screenshot(page, "phone");
        page.getByRole(AriaRole.BUTTON, onPage("Close the thread")).click();
        assertThat(card()).containsText("1 of 8 answered");
        aside();
        enter("platform-readiness");
        assertThat(page.locator(".sidebar")).isHidden();
        assertThat(message("Every block")).isVisible();
        fits("every block");
    }

    private void aside() {
        page.locator("#side-button").click();
        assertThat(page.locator(".sidebar")).isVisible();
    }

    private void fits(String scene) {
        assertThat((List<?>) page.evaluate(WIDER)).as(scene).isEmpty();
    }
}
