package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is chosen in a message reaches the bot as Slack's actions say it. */
class PickingTest extends PageTest {
    private String ts;

    @BeforeEach
    void showEveryBlock() throws IOException {
        ts = bot.shows(
                Workspace.OTHER_CHANNEL, Files.readString(Path.of("src/test/resources/browser/every-block.json")));
        enter("platform-readiness");
        assertThat(shown()).isVisible();
    }

    @Test
    void eachKindOfElementSaysWhatWasChosen() {
        assertChosen(pick("Snooze until…", "Monday"), "static_select", "/selected_option/value", "Monday");
        assertChosen(pick("Assign to…", "@lead"), "users_select", "/selected_user", "U0LEAD");
        assertChosen(
                pick("Post in…", "# team-payments"), "conversations_select", "/selected_conversation", "C0PAYMENTS");
        assertChosen(
                sent(() -> {
                    open("Owners…");
                    option("@app-dev").click();
                    option("@app-owner").click();
                    page.keyboard().press("Escape");
                }),
                "multi_users_select",
                "/selected_users/1",
                "U0APPOWNER");
        var box = shown().getByLabel("Weekdays");
        assertChosen(sent(box::check), "checkboxes", "/selected_options/0/value", "w");
        assertChosen(sent(shown().getByLabel("Here")::check), "radio_buttons", "/selected_option/value", "Here");
        assertChosen(
                sent(() -> {
                    button("More actions").click();
                    page.getByRole(AriaRole.MENUITEM, onPage("Help")).click();
                }),
                "overflow",
                "/selected_option/value",
                "Help");
        assertChosen(sent(button("Primary")::click), "button", "/value", "1");
    }

    @Test
    void aDateIsTakenWhenItIsTypedToItsEndAndNotBefore() {
        var date = shown().getByLabel("Pick a date");
        var action = sent(() -> {
            date.focus();
            page.keyboard().type("12312026");
            page.keyboard().press("Enter");
        });
        assertChosen(action, "datepicker", "/selected_date", "2026-12-31");
        bot.says(Workspace.OTHER_CHANNEL, "Drawn again meanwhile");
        assertThat(message("Drawn again meanwhile")).isVisible();
        assertChosen(
                sent(() -> {
                    shown().getByLabel("Pick a time").fill("16:45");
                    shown().getByLabel("Pick a time").blur();
                }),
                "timepicker",
                "/selected_time",
                "16:45");
    }

    @Test
    void whatAsksForConfirmationIsSentOnlyAfterIt() {
        button("Close review").click();
        var question = page.getByRole(AriaRole.DIALOG);
        assertThat(question).containsText("The verdict is not ready.");
        assertThat(question.getByRole(AriaRole.BUTTON, exactly("Keep it open"))).isFocused();
        page.keyboard().press("Enter");
        assertThat(question).hasCount(0);
        assertThat(button("Close review")).isFocused();
        var action = sent(() -> {
            button("Close review").click();
            question.getByRole(AriaRole.BUTTON, exactly("Close it")).click();
        });
        assertChosen(action, "button", "/action_id", "close");
    }

    private Locator shown() {
        return message("Every block");
    }

    private Locator button(String name) {
        return shown().getByRole(AriaRole.BUTTON, exactly(name));
    }

    /** Opens it anew where the message was drawn again meanwhile, which closes it. */
    private void open(String menu) {
        var list = page.getByRole(AriaRole.LISTBOX);
        for (boolean open = false; !open; ) {
            button(menu).click();
            open = soon(timeout -> list.waitFor(new Locator.WaitForOptions().setTimeout(timeout)));
        }
    }

    private Locator option(String name) {
        return page.getByRole(AriaRole.OPTION, onPage(name));
    }

    private JsonNode pick(String menu, String option) {
        var action = sent(() -> {
            open(menu);
            option(option).click();
        });
        assertThat(shown().getByRole(AriaRole.BUTTON, named(menu + ": " + option)))
                .isVisible();
        return action;
    }

    /** The action of the press that this sends. */
    private JsonNode sent(Runnable doing) {
        var request = page.waitForRequest("**/playground/press", doing);
        try {
            var body = new ObjectMapper().readTree(request.postData());
            assertThat(body.path("ts").asText()).isEqualTo(ts);
            return body.path("action");
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static void assertChosen(JsonNode action, String type, String pointer, String value) {
        assertThat(action.path("type").asText()).isEqualTo(type);
        assertThat(action.path("action_id").asText()).isNotEmpty();
        assertThat(action.path("block_id").asText()).isNotEmpty();
        assertThat(action.at(pointer).asText()).isEqualTo(value);
    }
}
