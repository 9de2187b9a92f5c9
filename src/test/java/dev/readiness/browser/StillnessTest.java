package dev.readiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import dev.readiness.stage.Workspace;
import org.junit.jupiter.api.Test;

/** What somebody reads stays where it is while messages come and change around it. */
class StillnessTest extends PageTest {
    private static final String BODY = "\nof three\nlines\nor four";
    private static final String LINES = "a line\n".repeat(12);

    @Test
    void whatIsReadStaysInPlaceWhileMessagesAboveChangeAndNewOnesCome() {
        var first = bot.says(Workspace.CHANNEL, "Message 0");
        for (int number = 1; number <= 14; number++) {
            bot.says(Workspace.CHANNEL, "Message " + number + BODY);
        }
        assertThat(message("Message 14")).isVisible();
        message("Message 6").scrollIntoViewIfNeeded();
        var before = top(message("Message 6"));
        bot.edits(Workspace.CHANNEL, first, LINES);
        assertThat(message("a line")).hasCount(1);
        assertThat(top(message("Message 6"))).isCloseTo(before, within(1.0));
        bot.says(Workspace.CHANNEL, "Message 15");
        assertThat(message("Message 15")).hasCount(1);
        assertThat(top(message("Message 6"))).isCloseTo(before, within(1.0));
    }

    @Test
    void atTheEndTheReaderStaysAtTheEnd() {
        var last = "";
        for (int number = 0; number <= 10; number++) {
            last = bot.says(Workspace.CHANNEL, "Message " + number + BODY);
        }
        assertThat(message("Message 10")).isVisible();
        assertThat(fromEnd()).isLessThan(2);
        bot.edits(Workspace.CHANNEL, last, LINES);
        assertThat(message("a line")).isVisible();
        assertThat(fromEnd()).isLessThan(2);
        type("and one of mine");
        assertThat(message("and one of mine")).isVisible();
        assertThat(fromEnd()).isLessThan(2);
    }

    @Test
    void whoeverSendsSomethingSeesItAndTheAnswerWhereverTheyWereReading() {
        bot.says(Workspace.CHANNEL, "Message 0");
        for (int number = 1; number <= 10; number++) {
            bot.says(Workspace.CHANNEL, "Message " + number + BODY);
        }
        assertThat(message("Message 10")).isVisible();
        message("Message 0").scrollIntoViewIfNeeded();
        assertThat(fromEnd()).isGreaterThan(100);
        type("/readiness help");
        assertThat(message("this channel's reviews")).isVisible();
        assertThat(fromEnd()).isLessThan(2);
    }

    private static double top(Locator message) {
        return message.boundingBox().y;
    }

    private double fromEnd() {
        return ((Number) page.evaluate("(() => { const list = document.getElementById('channel-scroll');"
                        + " return list.scrollHeight - list.scrollTop - list.clientHeight; })()"))
                .doubleValue();
    }
}
