package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clock is put forward on the page, and the page shows how it gets there. */
class ClockInChromiumTest extends PageTest {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aWeekPassesByKeyboardWithTheWayShownAndARiskToldOnItsDay(ColorScheme scheme) {
        page = open(1280, 860, scheme);
        actAs("Lead");
        type("/readiness open payments-api owners:@app-dev,@app-owner due:+9d");
        assertThat(card()).containsText("0 of 8 answered");
        type("/readiness answer 1 yes");
        assertThat(card()).containsText("1 of 8 answered");
        assertThat(clock()).containsText("Put it forward to see what falls due");
        var later = stage.workspace().clock().instant().plus(Duration.ofDays(7));
        leap("+1 week").focus();
        page.keyboard().press("Enter");

        assertThat(clock().getByRole(AriaRole.PROGRESSBAR)).isVisible();
        assertThat(leap("+1 hour")).isDisabled();
        assertThat(clock().getByRole(AriaRole.STATUS)).containsText("The clock moves on to");
        screenshot(page, "clock-moving-" + scheme);
        assertThat(Contrast.of(page).faults()).isEmpty();
        assertThat(clock().getByRole(AriaRole.PROGRESSBAR))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(leap("+1 week")).isFocused();
        assertThat(clock()).containsText(SHOWN.format(later.atZone(LONDON)));
        assertThat(clock()).containsText("London, GMT");
        assertThat(clock()).containsText("7 days ahead of real time");
        assertThat(clock().getByRole(AriaRole.STATUS)).containsText(Pattern.compile("^It is .* now$"));
        assertThat(message("Risk R-1").or(card().getByText("1 risk"))).not().hasCount(0);
        screenshot(page, "clock-arrived-" + scheme);
        assertThat(Contrast.of(page).faults()).isEmpty();
    }

    @Test
    void onAPhoneTheClockStandsInTheSidebarAndItsButtonsAreLargeEnough() {
        page = open(390, 844, ColorScheme.LIGHT);
        page.locator("#side-button").click();
        leap("+1 hour").click();
        assertThat(clock()).containsText("1 hour ahead of real time");
        for (var button : clock().getByRole(AriaRole.BUTTON).all()) {
            assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(40);
            assertThat(button.boundingBox().x + button.boundingBox().width).isLessThan(390);
        }
        screenshot(page, "clock-phone");
    }

    private Locator clock() {
        return page.locator(".work-clock");
    }

    private Locator leap(String name) {
        return clock().getByRole(AriaRole.BUTTON, exactly(name));
    }
}
