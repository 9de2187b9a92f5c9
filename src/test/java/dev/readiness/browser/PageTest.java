package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.readiness.stage.Stage;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The playground's page in Chromium, with the real bot; each of the tests' threads has one browser. */
@Tag("browser")
abstract class PageTest {
    private static final double SOON_MILLIS = 1000;

    /** For slow machines; what is waited for is there at once on others. */
    private static final double PATIENCE = 30_000;

    static final String CHANNEL = "team-payments";

    private static final String OPEN = "/readiness open payments-api owners:@app-dev,@app-owner due:+10wd";

    private Browser browser;

    @TempDir
    Path folder;

    Stage stage;
    BotVoice bot;
    Page page;

    @BeforeAll
    static void isThereChromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var present = Chromium.path().isPresent();
        if (!present) {
            System.out.println("Browser tests are skipped: there is no Chromium (apt-get install chromium)");
        }
        assumeTrue(present || System.getenv("CI") != null, "there is no Chromium");
    }

    /** The bot and its workspace. */
    Stage stage() {
        return Stage.open(folder);
    }

    @BeforeEach
    void openThePage() {
        browser = Chromium.ofThisThread();
        stage = stage();
        bot = new BotVoice(stage.workspace());
        page = open(1280, 860, ColorScheme.LIGHT);
    }

    /** One more page, in a browser that has read nothing yet. */
    Page open(int width, int height, ColorScheme scheme) {
        var opened = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme))
                .newPage();
        opened.setDefaultTimeout(3 * PATIENCE);
        opened.navigate(stage.workspace().pageUrl());
        return opened;
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.contexts().forEach(context -> context.close());
        }
        if (stage != null) {
            stage.close();
        }
    }

    void actAs(String title) {
        page.locator(".role")
                .filter(new Locator.FilterOptions().setHasText(title))
                .getByRole(AriaRole.RADIO)
                .check(new Locator.CheckOptions().setForce(true));
    }

    void enter(String place) {
        page.locator(".sidebar").getByRole(AriaRole.BUTTON, named(place)).click();
    }

    void type(String text) {
        var box = page.locator("#compose-channel");
        box.fill(text);
        box.press("Enter");
    }

    void reply(String text) {
        var box = page.locator("#compose-thread");
        box.fill(text);
        box.press("Enter");
    }

    Locator card() {
        return page.locator(".channel-pane .message:not(.ephemeral)")
                .filter(new Locator.FilterOptions().setHas(page.locator(".block.header")));
    }

    /** The first message of the channel that says so. */
    Locator message(String text) {
        return page.locator(".channel-pane .message")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    /** The first message of the thread that says so. */
    Locator thread(String text) {
        return page.locator(".thread-pane .message")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    /** Picks an entry of a message's own menu; the mouse goes there anew where the message moved away under it. */
    void choose(Locator message, String entry) {
        var more = message.getByRole(AriaRole.BUTTON, named("More actions for this message"));
        for (boolean open = false; !open; ) {
            message.hover();
            open = soon(timeout -> more.click(new Locator.ClickOptions().setTimeout(timeout)));
        }
        page.getByRole(AriaRole.MENUITEM, onPage(entry)).click();
    }

    /** Whether that was done within so many milliseconds. */
    static boolean soon(DoubleConsumer within) {
        try {
            within.accept(SOON_MILLIS);
            return true;
        } catch (TimeoutError late) {
            return false;
        }
    }

    /** Moves the clock forward and waits until it has arrived. */
    void advance(String by) {
        page.waitForResponse(
                "**/playground/clock",
                () -> page.locator(".work-clock")
                        .getByRole(AriaRole.BUTTON, exactly(by))
                        .click());
        assertThat(page.locator(".work-clock progress")).hasCount(0);
    }

    /** Asks once more where a slow machine did not let the bot learn in time where it is. */
    void openReview() {
        actAs("Lead");
        type(OPEN);
        var late = message("Please try again in a minute");
        card().or(late).first().waitFor();
        if (late.isVisible()) {
            type(OPEN);
        }
        assertThat(card()).containsText("0 of 8 answered");
    }

    void openThread() {
        card().getByRole(AriaRole.BUTTON, named("replies")).click();
        assertThat(thread("Q1 of 8")).isVisible();
    }

    static void screenshot(Page page, String name) {
        page.mouse().move(1, 1);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
    }

    static Page.GetByRoleOptions onPage(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
