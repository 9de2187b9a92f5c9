package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A team opens a review of payments-api and answers all eight items in the playground's page. */
class WalkInChromiumTest extends PageTest {
    @Test
    void fourRolesAnswerAllEightItemsByButtonModalAndCommandAndSeeTheCardChange() {
        talkBefore();
        openReview();
        screenshot(page, "channel");

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
        screenshot(page, "modal");
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
        thread("Q7 of 8").getByRole(AriaRole.BUTTON, exactly("Not applicable")).click();
        assertThat(form).containsText("Not applicable wants a reason, and none is given");
        form.getByLabel("Note").fill("it is rolled forward");
        form.getByRole(AriaRole.BUTTON, exactly("Submit")).click();
        assertThat(thread("Q7 – Not applicable")).containsText("it is rolled forward");
        screenshot(page, "thread");
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

    /** What a team says before it asks for a review, the day before. */
    private void talkBefore() {
        actAs("Lead");
        type("Morning all. Before *payments-api* moves to Kanopy I would like a readiness review.");
        type("@app-dev, @app-owner: you know the service best, I will open it tomorrow.");
        actAs("App developer");
        type("Fine with me. Our notes are in https://wiki.example/payments, see `docs/runtime.md`.");
        actAs("App owner");
        type("I will bring the probes: they are in the manifest.");
        assertThat(message("I will bring")).isVisible();
        advance("Next working day");
        assertThat(page.locator(".rule .day")).not().hasText("Today");
    }

    private void press(int question, String label) {
        var prompt = thread("Q" + question + " of 8");
        prompt.getByRole(AriaRole.BUTTON, exactly(label)).click();
        if (!label.endsWith("…")) {
            var record = Pattern.compile("Q" + question + " . " + label);
            assertThat(page.locator(".thread-pane .message").getByText(record)).isVisible();
        }
    }
}
