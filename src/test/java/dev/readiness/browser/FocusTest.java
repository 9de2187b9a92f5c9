package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything can be done by keyboard, and the focus is never lost. */
class FocusTest extends PageTest {
    @Test
    void theFocusComesBackToWhatOpenedAFormAMenuOrAThread() {
        openReview();
        var replies = card().getByRole(AriaRole.BUTTON, named("replies"));
        replies.focus();
        replies.press("Enter");
        assertThat(page.locator("#compose-thread")).isFocused();
        var details = thread("Q1 of 8").getByRole(AriaRole.BUTTON, exactly("Add details…"));
        details.focus();
        details.press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG).getByLabel("Yes")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(details).isFocused();

        page.getByRole(AriaRole.BUTTON, onPage("Close the thread")).click();
        assertThat(replies).isFocused();

        var more = card().getByRole(AriaRole.BUTTON, exactly("More actions"));
        more.focus();
        more.press("Enter");
        assertThat(entry("Status")).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(entry("Help")).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(entry("Status")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.MENU)).hasCount(0);
        assertThat(more).isFocused();
        more.press("Enter");
        page.keyboard().press("Enter");
        assertThat(message("Only visible to you")).isVisible();
        assertThat(more).isFocused();
    }

    @Test
    void aPromptThatTurnsIntoItsRecordKeepsTheFocus() {
        openReview();
        openThread();
        var prompt = thread("Q1 of 8");
        var ts = prompt.getAttribute("data-ts");
        prompt.getByRole(AriaRole.BUTTON, exactly("Yes")).press("Enter");
        assertThat(thread("Q2 of 8")).isVisible();
        assertThat(page.locator(".thread-pane [data-ts='" + ts + "']")).isFocused();
    }

    @Test
    void messagesAreWalkedThroughByArrowKeysAndTheirToolsByTab() {
        type("one");
        type("two");
        assertThat(message("two")).isVisible();
        var last = message("two");
        last.focus();
        page.keyboard().press("ArrowUp");
        assertThat(message("one")).isFocused();
        page.keyboard().press("Tab");
        assertThat(message("one").getByRole(AriaRole.BUTTON, named("Add a reaction")))
                .isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowRight");
        assertThat(entry("eyes")).isFocused();
        page.keyboard().press("Enter");
        assertThat(message("one").locator(".reaction")).hasAttribute("aria-pressed", "true");
        assertThat(message("one").getByRole(AriaRole.BUTTON, named("Add a reaction")))
                .isFocused();
        assertThat(page.locator(".message:is(:focus-within)")).hasText(Pattern.compile("one"));
    }

    private Locator entry(String name) {
        return page.getByRole(AriaRole.MENUITEM, onPage(name));
    }
}
