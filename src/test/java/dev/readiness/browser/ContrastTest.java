package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be read can be read by everyone: WCAG AA, measured. */
class ContrastTest extends PageTest {
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void allTextStandsOutFromWhatIsBehindIt(ColorScheme scheme) throws IOException {
        page = open(1280, 860, scheme);
        bot.shows(Workspace.OTHER_CHANNEL, Files.readString(Path.of("src/test/resources/browser/every-block.json")));
        openReview();
        type("Thanks, see `docs/runtime.md`");
        openThread();
        measure("channel and thread", 80);
        message("Thanks").hover();
        message("Thanks")
                .getByRole(AriaRole.BUTTON, named("More actions for this message"))
                .click();
        measure("a menu", 80);
        page.keyboard().press("Escape");
        thread("Q1 of 8").getByRole(AriaRole.BUTTON, exactly("Add details…")).click();
        var form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("Evidence links").fill("no link");
        form.getByRole(AriaRole.BUTTON, exactly("Submit")).click();
        measure("a form that misses something", 12);
        form.getByLabel("No", new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true))
                .check();
        form.getByRole(AriaRole.BUTTON, exactly("Submit")).click();
        assertThat(form).containsText("This is no http or https link");
        measure("a form with an error", 12);
        form.getByRole(AriaRole.BUTTON, named("Close the form")).click();
        enter("platform-readiness");
        assertThat(message("Every block")).isVisible();
        measure("every block", 60);
        message("Every block").getByRole(AriaRole.BUTTON, named("Assign to…")).click();
        measure("a list to pick from", 60);
        page.keyboard().press("Escape");
        message("Every block").getByRole(AriaRole.BUTTON, named("Close review")).click();
        measure("a confirmation", 4);
        page.getByRole(AriaRole.BUTTON, onPage("Keep it open")).click();
        enter("lobby");
        page.locator("#compose-channel").fill("@");
        measure("an empty channel and suggestions", 30);
    }

    private void measure(String scene, int least) {
        var measured = Contrast.of(page);
        assertThat(measured.faults()).as(scene).isEmpty();
        assertThat(measured.count()).as("texts seen in " + scene).isGreaterThanOrEqualTo(least);
    }

    @Test
    void greyOnWhiteIsFound() {
        assertThat(page.locator(".sidebar")).isVisible();
        page.evaluate("document.querySelector('.pane header p').style.color = '#999999'");
        assertThat(Contrast.of(page).faults()).singleElement().asString().contains("2.8", "The team of payments-api");
    }
}
