package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Anyone can make the workspace misbehave and watch the bot cope. */
class ConditionsTest extends PageTest {
    @Test
    void everyConditionIsSwitchedOnAndOffAgain() {
        open();
        var count = button().locator(".count");
        int all = switches().count();
        assertThat(all).isGreaterThanOrEqualTo(8);
        for (int each = 0; each < all; each++) {
            toggle(switches().nth(each));
            assertThat(switches().nth(each)).isChecked();
            assertThat(count).hasText((each + 1) + " active");
        }
        for (int each = 0; each < all; each++) {
            toggle(switches().nth(each));
            assertThat(switches().nth(each)).not().isChecked();
        }
        assertThat(count).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(page.locator("#conditions")).hasCount(0);
        assertThat(button()).isFocused();
    }

    @Test
    void whileRateLimitedTheCardWaitsAndAfterwardsItComesOnce() {
        page = open(1280, 860, ColorScheme.DARK);
        openReview();
        open();
        var limited = page.getByRole(AriaRole.SWITCH, onPage("Rate limited"));
        var seconds = page.getByRole(AriaRole.SPINBUTTON, onPage("Rate limited"));
        seconds.fill("1");
        seconds.press("Enter");
        toggle(limited);
        assertThat(button().locator(".count")).hasText("1 active");
        type("/readiness open orders-api owners:@app-owner");
        assertThat(message("Opened RR-2")).isVisible();
        screenshot(page, "conditions");
        page.waitForTimeout(1500);
        assertThat(card()).hasCount(1);
        toggle(limited);
        assertThat(message("Readiness · orders-api")).containsText("0 of 8 answered");
        assertThat(card()).hasCount(2);
    }

    private void open() {
        button().click();
        assertThat(page.locator("#conditions")).isVisible();
    }

    private Locator button() {
        return page.locator("#conditions-button");
    }

    private Locator switches() {
        return page.locator("#conditions").getByRole(AriaRole.SWITCH);
    }

    private static void toggle(Locator one) {
        one.focus();
        one.press("Space");
    }
}
