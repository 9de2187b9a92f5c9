package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.readiness.stage.Stage;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team opens a review of payments-api and answers all eight items in the playground's page. */
class WalkInChromiumTest {
    @TempDir
    Path folder;

    private Stage stage;
    private Chromium chromium;
    private Page page;

    @BeforeEach
    void openThePage() {
        var present = Chromium.path().isPresent();
        if (!present) {
            System.out.println("Browser tests are skipped: there is no Chromium (apt-get install chromium)");
        }
        assumeTrue(present || System.getenv("CI") != null, "there is no Chromium");
        stage = Stage.open(folder);
        chromium = Chromium.launch();
        page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 860)
                        .setColorScheme(ColorScheme.LIGHT))
                .newPage();
        page.navigate(stage.workspace().pageUrl());
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void fourRolesAnswerAllEightItemsByButtonModalAndCommandAndSeeTheCardChange() {
        actAs("Lead");
        type("/readiness open payments-api owners:@app-dev,@app-owner due:+10wd");
        assertThat(card()).containsText("0 of 8 answered");

        actAs("App developer");
        card().getByRole(AriaRole.BUTTON, named("replies")).click();
        press(1, "Yes");
        assertThat(card()).containsText("1 of 8 answered");
        assertThat(thread("Q1 ✔ Yes — @app-dev")).isVisible();

        press(2, "Add details…");
        var form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("No", new Locator.GetByLabelOptions().setExact(true)).check();
        form.getByLabel("Note").fill("The callback host of production is <open> & *not* agreed");
        form.getByLabel("Evidence links").fill("wiki/ingress");
        form.getByRole(AriaRole.BUTTON, exactly("Submit")).click();
        assertThat(form).containsText("This is no http or https link: wiki/ingress");
        form.getByLabel("Evidence links").fill("https://wiki.example/payments/ingress");
        form.getByRole(AriaRole.BUTTON, exactly("Submit")).click();
        assertThat(form).hasCount(0);
        assertThat(thread("The callback host of production is <open> & *not* agreed"))
                .isVisible();
        assertThat(thread("wiki.example")).isVisible();

        actAs("App owner");
        press(3, "Yes");
        press(4, "Not sure");
        type("/readiness answer 5 yes probes in the manifest https://git.example/payments/probes.yaml");
        assertThat(card()).containsText("5 of 8 answered");

        actAs("Platform engineer");
        type("/readiness answer 6 yes");
        assertThat(page.locator(".channel-pane")).containsText("Answers in RR-1 payments-api come from its owners");
        type("/readiness note 6 we can help with the verify step");

        actAs("App developer");
        assertThat(thread("we can help with the verify step")).isVisible();
        press(6, "No");
        press(7, "Not applicable");
        screenshot("thread");
        press(8, "Yes");
        assertThat(card()).containsText("8 of 8 answered");
        assertThat(thread("All 8 questions are answered")).isVisible();
    }

    @Test
    void aReviewIsOpenedByTheFormWithErrorsBesideTheField() {
        actAs("App owner");
        type("/readiness open");
        var form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("Workload").fill("rr-1");
        form.getByRole(AriaRole.BUTTON, exactly("Open")).click();
        assertThat(form).containsText("could be taken for the number of a review");
        form.getByLabel("Workload").fill("Orders API");
        form.getByRole(AriaRole.BUTTON, exactly("Open")).click();
        assertThat(card()).containsText("Readiness · orders-api · RR-1");
    }

    private void actAs(String title) {
        page.locator(".role")
                .filter(new Locator.FilterOptions().setHasText(title))
                .click();
    }

    private void type(String text) {
        var box = page.getByLabel("Message #team-payments");
        box.fill(text);
        box.press("Enter");
    }

    private Locator card() {
        return page.locator(".channel-pane .message:not(.ephemeral)")
                .filter(new Locator.FilterOptions().setHas(page.locator(".block.header")));
    }

    private Locator thread(String text) {
        return page.locator(".thread-pane .message")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private void press(int question, String label) {
        var prompt = thread("Q" + question + " of 8");
        prompt.getByRole(AriaRole.BUTTON, exactly(label)).click();
        if (!label.endsWith("…")) {
            assertThat(thread("Q" + question + " ").getByText(Pattern.compile("Q" + question + " . " + label)))
                    .isVisible();
        }
    }

    private void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
