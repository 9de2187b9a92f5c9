package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What Slack offers beside channels: the app's Home, and its shortcuts. */
class AppTest extends PageTest {
    @Test
    void whatWaitsForSomebodyIsAnsweredInHome() {
        openReview();
        actAs("App developer");
        enter("Home");
        var home = page.locator(".home-view");
        assertThat(home).containsText("RR-1");
        home.getByRole(AriaRole.BUTTON, exactly("Answer")).first().click();
        var form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("Yes").check();
        form.getByRole(AriaRole.BUTTON, exactly("Submit")).click();
        assertThat(form).hasCount(0);
        enter(CHANNEL);
        assertThat(card()).containsText("1 of 8 answered");
        actAs("Guest");
        enter("Home");
        assertThat(home).containsText("Nothing waits for you");
    }

    @Test
    void theAppsShortcutsStandBesideTheComposerAndInTheMenuOfAMessage() {
        openReview();
        page.locator(".channel-pane")
                .getByRole(AriaRole.BUTTON, exactly("Shortcuts"))
                .click();
        page.getByRole(AriaRole.MENUITEM, onPage("Start a readiness review")).click();
        var form = page.getByRole(AriaRole.DIALOG);
        assertThat(form.getByLabel("Workload")).isVisible();
        page.keyboard().press("Escape");
        assertThat(form).hasCount(0);

        actAs("App developer");
        openThread();
        reply("The probes are in the manifest");
        choose(thread("The probes are"), "Answer prompt");
        assertThat(form).containsText("Answer prompt");
    }
}
