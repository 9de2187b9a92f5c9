package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.readiness.stage.TestClock;
import org.junit.jupiter.api.Test;

/** The bot warns, people let it be and mend it, a lead signs, and a later change shows. */
class VerdictInChromiumTest extends PageTest {
    @Test
    void theVerdictGoesFromNotReadyToReadyAndASignOffGoesStale() {
        openReview();
        openThread();
        actAs("App developer");
        type("/readiness answer 1 yes three services");
        type("/readiness answer 2 no the callback host is open");
        var warning = thread("High risk R-2");
        assertThat(warning).containsText("hosting assumptions that outrun auth and ingress clarity");
        assertThat(warning)
                .containsText("because Q1 (first Kanopy workloads are identified) is Yes and Q2 (ingress and callback"
                        + " assumptions are documented) is No");
        assertThat(card()).containsText("As it stands: not ready");
        screenshot(page, "warning");

        for (int item = 3; item <= 8; item++) {
            type("/readiness answer " + item + " yes https://wiki.example/" + item);
        }
        assertThat(card()).containsText("8 of 8 answered");

        actAs("Lead");
        waive(warning, "the proxy covers it until the host is agreed");
        assertThat(thread("High risk R-2 waived")).containsText("the proxy covers it");
        type("/readiness waive R-1 until:+20d because the proxy covers it");
        type("/readiness waive 2 until:+20d because the proxy covers it");
        actAs("App owner");
        thread("All 8 questions are answered")
                .getByRole(AriaRole.BUTTON, exactly("Accept ownership"))
                .click();
        assertThat(card()).containsText("Owned after rollout by @app-owner");
        actAs("Lead");
        decideAll();
        assertThat(card()).containsText("As it stands: ready with conditions");

        actAs("App developer");
        type("/readiness answer 2 yes https://wiki.example/ingress");
        assertThat(card()).containsText("As it stands: ready");
        assertThat(thread("Cleared")).isVisible();

        actAs("Lead");
        thread("All 8 questions are answered")
                .getByRole(AriaRole.BUTTON, exactly("Close review"))
                .click();
        var form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("ready", new Locator.GetByLabelOptions().setExact(true)).check();
        form.getByLabel("Note").fill("well prepared");
        form.getByRole(AriaRole.BUTTON, exactly("Sign and close")).click();
        assertThat(card()).containsText("Closed: ready, by");
        assertThat(thread("Computed by the bot")).containsText("Milestone 1");
        screenshot(page, "verdict");

        type("/readiness reopen RR-1");
        assertThat(card()).containsText("milestone 1 was signed as ready");
        actAs("App developer");
        type("/readiness answer 7 no the drill failed today");
        assertThat(card()).containsText("is stale: the review changed since");
        assertThat(card()).containsText("As it stands: not ready");
        card().scrollIntoViewIfNeeded();
        screenshot(page, "stale");
    }

    @Test
    void aDecisionThatIsMadeTooEarlyWarnsAndClearsTheWarningWhenItIsOpenAgain() {
        openReview();
        openThread();
        type("/readiness decide D-1 the three services first because they hold no customer data");
        var warning = thread("High risk R-1");
        assertThat(warning).containsText("hosting assumptions that outrun auth and ingress clarity");
        assertThat(warning).containsText("D-1");
        assertThat(card()).containsText("As it stands: not ready");

        type("/readiness decision set RR-1 D-1 status:needs-validation");
        assertThat(thread("Cleared")).containsText("R-1");
    }

    private void waive(Locator warning, String reason) {
        warning.getByRole(AriaRole.BUTTON, exactly("Waive…")).click();
        var form = page.getByRole(AriaRole.DIALOG);
        form.getByLabel("Until").fill(TestClock.today().plusDays(20).toString());
        form.getByLabel("Reason", new Locator.GetByLabelOptions().setExact(true))
                .fill(reason);
        form.getByRole(AriaRole.BUTTON, exactly("Waive")).click();
        assertThat(form).hasCount(0);
    }

    private void decideAll() {
        type("/readiness decide D-1 the three services first because they hold no customer data");
        type("/readiness decide D-2 development, staging and production because each has its own accounts");
        type("/readiness decide D-3 the central store because rotation is there already");
        type("/readiness decide D-4 health checks and a playbook because both were tried");
    }
}
