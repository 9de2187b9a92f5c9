package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the guide's first steps to the digest that leads read, with its picture, by day and by night. */
class DigestInChromiumTest extends PageTest {
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theDigestComesWithAPictureThatIsSeenAndDescribed(ColorScheme scheme) {
        page = open(1280, 1000, scheme);
        openReview();
        type("/readiness answer 1 yes");
        assertThat(card()).containsText("1 of 8 answered");
        type("/readiness digest schedule daily 09:00");
        assertThat(message("09:00")).isVisible();
        advance("Next working day");

        var picture = page.locator(".channel-pane .block.image img").last();
        assertThat(picture).isVisible();
        picture.scrollIntoViewIfNeeded();
        page.waitForCondition(() -> width(picture) == 1000);
        assertThat(picture.getAttribute("alt")).contains("1 of 8 items answered", "4 decisions open");
        screenshot(page, "digest-" + scheme);
    }

    @Test
    void theGuidesStepsWorkForEveryoneButTheGuestOfWhomItSaysSo() {
        var people = List.of("App developer", "App owner", "Platform engineer", "Lead");
        assertThat(page.locator(".guide")).containsText("for everyone on the left except the guest, who can only read");
        for (int number = 0; number < people.size(); number++) {
            actAs(people.get(number));
            tryStep(0);
            var card = card().nth(number);
            assertThat(card).containsText("0 of 8 answered");
            card.getByRole(AriaRole.BUTTON, named("replies")).click();
            thread("Q1 of 8").getByRole(AriaRole.BUTTON, exactly("Yes")).click();
            assertThat(card).containsText("1 of 8 answered");
            actAs(people.get((number + 1) % people.size()));
            tryStep(1);
            assertThat(card).containsText("2 of 8 answered");
            actAs(people.get(number));
            type("/readiness close payments-api abandoned");
            assertThat(card).containsText("Closed");
        }
        actAs("Guest");
        tryStep(0);
        assertThat(message("only read")).isVisible();
        screenshot(page, "guide-as-guest");
    }

    /** Sends what a step of the guide offers. */
    private void tryStep(int number) {
        page.locator(".guide .try").nth(number).click();
        page.locator("#compose-channel").press("Enter");
    }

    @Test
    void aLeadSchedulesADigestToTheLeadsChannelAndReadsItThere() {
        openReview();
        type("/readiness digest schedule mon-fri 09:00 in:#leads");
        assertThat(message("covers every review that its members may see")).isVisible();
        enter("leads");
        advance("Next working day");

        var digest = message("1 open review");
        assertThat(digest).containsText("RR-1 payments-api");
        assertThat(digest.locator(".block.image img")).isVisible();
        digest.scrollIntoViewIfNeeded();
        screenshot(page, "digest-in-leads");
    }

    private static int width(Locator picture) {
        return ((Number) picture.evaluate("image => image.naturalWidth")).intValue();
    }
}
