package dev.readiness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slack's secrets as operators give them, and as they mix them up. */
class SlackSecretsTest {
    private static final String OLD = "8f742231b10e8888abcd99baba85a500";
    private static final String NEW = "00112233445566778899aabbccddeeff";

    private static List<String> signing(Environment environment) {
        return new SlackSecrets(environment).signingSecrets();
    }

    private static Environment with(String name, String value) {
        return new Environment(Map.of(name, value));
    }

    @Test
    void oneSigningSecretIsOneAndTwoAreTwoWhateverBlanksAreAround() {
        for (var text : List.of(OLD, " " + OLD + "\n", OLD + ",", OLD + "," + OLD)) {
            assertThat(signing(with("SLACK_SIGNING_SECRET", text))).containsExactly(OLD);
        }
        for (var text : List.of(NEW + "," + OLD, " " + NEW + " ,\t" + OLD + " \n")) {
            assertThat(signing(with("SLACK_SIGNING_SECRET", text))).containsExactly(NEW, OLD);
        }
    }

    @Test
    void twoSigningSecretsComeFromAFileAsWell(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret"), NEW + ", " + OLD + "\n");

        assertThat(signing(with("SLACK_SIGNING_SECRET_FILE", file.toString()))).containsExactly(NEW, OLD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b,c            | it holds 3 secrets: two at most",
                "' , '            | it holds commas and no secret",
                "xoxb-1-2         | it holds a bot token (xoxb-…), which belongs in SLACK_BOT_TOKEN",
                "abc,xapp-1-A-2   | it holds an app-level token (xapp-…), which belongs in SLACK_APP_TOKEN",
                "https://a.example| it holds a web address"
            })
    void whatIsNoSigningSecretIsNamed(String text, String problem) {
        var environment = with("SLACK_SIGNING_SECRET", text);
        signing(environment);

        assertThat(environment.problems()).singleElement().asString().contains("SLACK_SIGNING_SECRET", problem);
    }

    @Test
    void withSocketModeNoSigningSecretIsNeededAndWithoutItOneIs() {
        var socket = new Environment(Map.of("SLACK_APP_TOKEN", "xapp-1-A-2", "SLACK_SIGNING_SECRET", ""));
        assertThat(signing(socket)).isEmpty();
        assertThat(new SlackSecrets(socket).appToken()).isEqualTo("xapp-1-A-2");
        assertThat(socket.problems()).isEmpty();

        var http = with("SLACK_APP_TOKEN", " ");
        assertThat(signing(http)).isEmpty();
        assertThat(new SlackSecrets(http).appToken()).isEmpty();
        assertThat(http.problems()).singleElement().asString().contains("SLACK_SIGNING_SECRET: it is not set");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK_BOT_TOKEN | xapp-1-A-2 | it holds an app-level token (xapp-…), which belongs in SLACK_APP_TOKEN",
                "SLACK_BOT_TOKEN | xoxp-1-2   | it holds a user token (xoxp-…)",
                "SLACK_BOT_TOKEN | 8f742231b10e8888abcd99baba85a500 | may belong in SLACK_SIGNING_SECRET",
                "SLACK_BOT_TOKEN | xoxb-a b   | it holds a token of another kind",
                "SLACK_BOT_TOKEN | changeit   | it holds something else; here belongs a bot token (xoxb-…)",
                "SLACK_APP_TOKEN | xoxb-1-2   | it holds a bot token (xoxb-…), which belongs in SLACK_BOT_TOKEN",
                "SLACK_APP_TOKEN | xoxe-1-2   | it holds a token for refreshing"
            })
    void aSecretInAnothersPlaceIsToldWithoutTellingIt(String name, String value, String problem) {
        var environment = with(name, value);
        var secrets = new SlackSecrets(environment);
        var taken = name.equals("SLACK_BOT_TOKEN") ? secrets.botToken() : secrets.appToken();

        assertThat(taken).isEmpty();
        assertThat(environment.problems())
                .singleElement()
                .asString()
                .contains(name, problem)
                .doesNotContain(value);
    }
}
