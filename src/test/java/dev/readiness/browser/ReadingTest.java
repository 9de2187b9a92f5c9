package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.readiness.stage.Stage;
import dev.readiness.stage.Workspace;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How a conversation reads: who said what in one go, on which day, and what is new. */
class ReadingTest extends PageTest {
    private static final Instant MORNING = Instant.parse("2026-08-03T09:00:00Z");

    /** In the morning, so that the day begins only where the clock is put forward to the next. */
    @Override
    Stage stage() {
        return Stage.openAt(folder, MORNING);
    }

    @Test
    void messagesOfOneAuthorAreTakenTogetherUntilSomebodySpeaksTimePassesOrADayBegins() {
        type("first of mine");
        type("second of mine");
        assertThat(message("second of mine")).hasClass("message joined");
        bot.says(Workspace.CHANNEL, "a word of the bot");
        assertThat(message("a word of the bot")).hasClass("message");
        type("third of mine");
        assertThat(message("third of mine")).hasClass("message");
        advance("+1 hour");
        type("an hour later");
        assertThat(message("an hour later")).hasClass("message");
        advance("+1 week");
        type("a week later");
        assertThat(message("a week later")).isVisible();
        assertThat(page.locator(".rule .day")).hasCount(2);
        assertThat(page.locator(".rule .day").last()).hasText("Today");
    }

    @Test
    void whatARoleHasNotReadIsMarkedInTheSidebarAndByALine() {
        type("for everyone");
        enter("platform-readiness");
        type("another place");
        actAs("Lead");
        assertThat(row(CHANNEL)).hasClass("unread");
        enter(CHANNEL);
        assertThat(message("for everyone")).isVisible();
        assertThat(row(CHANNEL)).not().hasClass("unread");
        enter("lobby");
        actAs("App developer");
        enter(CHANNEL);
        type("once more, @lead");
        assertThat(message("once more")).isVisible();
        enter("lobby");
        actAs("Lead");
        assertThat(row(CHANNEL).locator(".count")).hasText("1 for you");
        enter(CHANNEL);
        assertThat(page.locator(".rule.new + .message")).containsText("once more");
    }

    @Test
    void emptyPlacesSayWhatTheyAreFor() {
        enter("lobby");
        assertThat(page.locator(".empty")).containsText("This is the very beginning of #lobby");
        page.locator(".empty")
                .getByRole(AriaRole.BUTTON, named("Add readiness"))
                .click();
        assertThat(page.locator(".empty").getByRole(AriaRole.BUTTON)).hasCount(0);
        enter("Messages");
        assertThat(page.locator(".empty")).containsText("Direct messages with readiness");
        enter("Home");
        assertThat(page.locator(".home-pane")).isVisible();
    }

    private Locator row(String name) {
        return page.locator(".sidebar li").filter(new Locator.FilterOptions().setHasText(name));
    }
}
