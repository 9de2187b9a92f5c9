package dev.readiness.app;

import static dev.readiness.app.Commands.outputOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.stage.LogLines;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password or token that somebody put where it does not belong is told in no output of any command. */
class SecretsInNoOutputTest {
    private static final String SECRET = "S3CRET-swordfish";
    private static final List<List<String>> COMMANDS = List.of(
            List.of("serve"),
            List.of("migrate"),
            List.of("doctor"),
            List.of("journal", "verify"),
            List.of("export", "RR-1"),
            List.of("gate", "payments-api"),
            List.of("reminders", "explain", "RR-1"));

    private static Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1-2",
                "SLACK_SIGNING_SECRET", "8f742231b10e8888abcd99baba85a500",
                "SLACK_API_URL", "http://127.0.0.1:1/api/",
                "ADMIN_PORT", "0",
                "PORT", "0"));
    }

    /** All that the command prints and logs; drivers log to the JDK. */
    private static String said(Map<String, String> environment, List<String> command) {
        var driver = new StringBuilder();
        var listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                driver.append(line.getMessage())
                        .append(line.getParameters() == null ? "" : List.of(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var root = Logger.getLogger("");
        root.addHandler(listening);
        var output = new StringWriter();
        var writer = new PrintWriter(output, true);
        var words = command.toArray(String[]::new);
        try (var log = LogLines.open()) {
            Main.commandLine(environment, words).setOut(writer).setErr(writer).execute(words);
            return output + String.join("\n", log.with("")) + driver;
        } finally {
            root.removeHandler(listening);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://u:" + SECRET + "@127.0.0.1:1/readiness",
                "jdbc:postgresql://u:" + SECRET + "@127.0.0.1/readiness",
                "jdbc:postgresql://u:a/" + SECRET + "@127.0.0.1:1/readiness",
                "jdbc:postgresql://u:a@" + SECRET + "@127.0.0.1:1/readiness",
                "jdbc:postgresql://127.0.0.1:1/readiness?user=u&password=" + SECRET,
                "jdbc:postgresql://127.0.0.1:99999/readiness?user=u&password=" + SECRET,
                "jdbc:postgresql://127.0.0.1:port/readiness?user=u&password=" + SECRET,
                "jdbc:postgresql://127.0.0.1:" + SECRET + "/readiness",
                "jdbc:postgresql://127.0.0.1:1/readiness;password=" + SECRET,
                "jdbc:postgresql://127.0.0.1:1/readiness?password=%zz" + SECRET,
                "postgresql://u:" + SECRET + "@127.0.0.1:1/readiness",
                "postgres://u:" + SECRET + "@127.0.0.1:1/readiness",
                "jdbc:mysql://u:" + SECRET + "@127.0.0.1:1/readiness",
                SECRET
            })
    void noFormOfTheDatabasesAddressTellsItsPassword(String address) {
        var environment = environment();
        environment.put("DATABASE_URL", address);
        for (var command : COMMANDS) {
            boolean waits = address.startsWith("jdbc:postgresql://127.0.0.1:1/");
            if (waits && command.equals(List.of("serve"))) {
                continue;
            }
            assertThat(said(environment, command))
                    .as("%s", command)
                    .isNotBlank()
                    .doesNotContain(SECRET)
                    .doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "doctor"})
    void anAddressWithThePasswordInFrontOfAnAtIsShownAsItHasToBe(String command) {
        var environment = environment();
        environment.put("DATABASE_URL", "jdbc:postgresql://u:" + SECRET + "@127.0.0.1:1/readiness");

        assertThat(said(environment, List.of(command)))
                .contains("write jdbc:postgresql://127.0.0.1:1/readiness?user=…&password=…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN"})
    void aSecretInQuotesIsRefusedAndNotTold(String name) {
        var environment = environment();
        environment.put(name, "\"" + SECRET + "\"");

        assertThat(outputOf(78, environment, "serve"))
                .contains("environment " + name, "leave them out")
                .doesNotContain(SECRET);
    }
}
