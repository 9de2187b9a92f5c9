package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The leads' channel gets the digest with its picture, by day and by night. */
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

    private static int width(Locator picture) {
        return ((Number) picture.evaluate("image => image.naturalWidth")).intValue();
    }
}
