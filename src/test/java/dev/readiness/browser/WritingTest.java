package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What people do with messages besides sending them. */
class WritingTest extends PageTest {
    @Test
    void anOwnMessageIsEditedReactedToAndDeleted() {
        type("We are redy, @lead");
        choose(message("We are redy"), "Edit message");
        var box = page.getByLabel("Edit message");
        assertThat(box).isFocused();
        assertThat(box).hasValue("We are redy, @lead");
        box.fill("We are ready, @lead");
        box.press("Enter");
        assertThat(message("We are ready")).containsText("(edited)");

        actAs("Lead");
        message("We are ready").hover();
        message("We are ready")
                .getByRole(AriaRole.BUTTON, named("Add a reaction"))
                .click();
        page.getByRole(AriaRole.MENUITEM, onPage("raised hands")).click();
        var reaction = message("We are ready").locator(".reaction");
        assertThat(reaction).hasAttribute("aria-label", "raised_hands, 1, by lead");
        message("We are ready").hover();
        message("We are ready")
                .getByRole(AriaRole.BUTTON, named("More actions for this message"))
                .click();
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        assertThat(page.getByRole(AriaRole.MENUITEM, onPage("Edit message"))).hasCount(0);
        page.keyboard().press("Escape");
        reaction.click();
        assertThat(reaction).hasCount(0);

        actAs("App developer");
        choose(message("We are ready"), "Delete message…");
        page.getByRole(AriaRole.BUTTON, onPage("Delete")).click();
        assertThat(message("We are ready")).hasCount(0);
    }

    @Test
    void aReplyCarriesAFileAndIsSentToTheChannelAsWell() {
        type("Who has the probes?");
        message("Who has").hover();
        message("Who has").getByRole(AriaRole.BUTTON, named("Reply in thread")).click();
        var pane = page.locator(".thread-pane");
        pane.getByRole(AriaRole.BUTTON, named("Attach a file")).click();
        page.getByLabel("File name").fill("probes.yaml");
        page.keyboard().press("Enter");
        pane.getByLabel("Also send to channel").check();
        reply("Here they are");
        assertThat(thread("Here they are")).containsText("Also sent to the channel");
        assertThat(message("Here they are")).containsText("Replied to a thread: Who has the probes?");
        assertThat(thread("Here they are").getByRole(AriaRole.LINK, named("probes.yaml")))
                .isVisible();
        assertThat(pane.getByLabel("Also send to channel")).not().isChecked();
    }

    @Test
    void anArchivedChannelAndADeactivatedPersonCanOnlyRead() {
        type("the last word");
        page.getByRole(AriaRole.BUTTON, onPage(CHANNEL + ": channel menu")).click();
        page.getByRole(AriaRole.MENUITEM, onPage("Archive channel")).click();
        assertThat(page.locator(".banner")).containsText("is archived");
        assertThat(page.locator("#compose-channel")).hasCount(0);
        page.locator(".banner").getByRole(AriaRole.BUTTON, exactly("Unarchive")).click();
        assertThat(page.locator("#compose-channel")).isVisible();

        page.getByRole(AriaRole.BUTTON, onPage("Actions for App owner")).click();
        page.getByRole(AriaRole.MENUITEM, onPage("Deactivate @app-owner")).click();
        actAs("App owner");
        assertThat(page.locator(".banner")).containsText("@app-owner is deactivated");
        page.locator(".banner")
                .getByRole(AriaRole.BUTTON, exactly("Reactivate"))
                .click();
        assertThat(page.locator("#compose-channel")).isVisible();
    }
}
