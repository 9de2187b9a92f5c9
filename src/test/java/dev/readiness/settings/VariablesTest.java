package dev.readiness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables that look like ours. */
class VariablesTest {
    @ParameterizedTest
    @CsvSource({
        "SLACK_BOT_TOKN, SLACK_BOT_TOKEN",
        "SLACK_SIGNIN_SECRET, SLACK_SIGNING_SECRET",
        "SLACK_APPTOKEN, SLACK_APP_TOKEN",
        "NUDGE_HOUR, NUDGE_HOURS",
        "DATABSE_URL, DATABASE_URL",
        "DEFAULT_ZON, DEFAULT_ZONE",
        "CONFIG_DIRS, CONFIG_DIR",
        "Database_Url, DATABASE_URL",
        "TWO_PERSON_WAIVER, TWO_PERSON_WAIVERS"
    })
    void aMistypedOneIsNamedWithTheOneThatWasMeant(String typed, String meant) {
        assertThat(Variables.strangers(Map.of(typed, "x")))
                .singleElement()
                .asString()
                .contains("environment " + typed, "did you mean “" + meant + "”?");
    }

    @Test
    void whatBeginsLikeSlacksIsNamedEvenWhereNothingIsNear() {
        assertThat(Variables.strangers(Map.of("SLACK_DEFAULT_GREETING", "x")))
                .singleElement()
                .asString()
                .isEqualTo("environment SLACK_DEFAULT_GREETING: nothing reads it");
    }

    @Test
    void ourOwnAndOtherProgramsVariablesAreNotSpokenOf() {
        var environment = new HashMap<String, String>();
        Variables.known().forEach(name -> environment.put(name, "x"));
        for (var other : new String[] {
            "PATH",
            "HOME",
            "HOSTNAME",
            "USER",
            "LANG",
            "PWD",
            "POST",
            "PORTS",
            "JAVA_HOME",
            "TZ",
            "TERM",
            "SHLVL",
            "KUBERNETES_SERVICE_HOST",
            "READINESS_BOT_PORT",
            "READINESS_BOT_SERVICE_PORT",
            "POSTGRES_PORT",
            "LC_ALL",
            "HTTP_PROXY",
            "NO_PROXY",
            "XDG_RUNTIME_DIR",
            "MAVEN_OPTS",
            "JAVA_TOOL_OPTIONS",
            "OLDPWD",
            "LOGNAME",
            "MAIL"
        }) {
            environment.put(other, "x");
        }

        assertThat(Variables.strangers(environment)).isEmpty();
        assertThat(Variables.known()).contains("SLACK_BOT_TOKEN_FILE", "SLACK_TIMEOUT", "NUDGE_HOURS", "PORT");
    }
}
