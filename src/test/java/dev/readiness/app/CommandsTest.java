package dev.readiness.app;

import static dev.readiness.app.Commands.outputOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.store.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands that end by themselves print, and their status. */
class CommandsTest {
    @TempDir
    Path folder;

    @Test
    void swappedTokensEndTheStartWithTheirPlacesNamed() {
        var environment = Map.of("SLACK_BOT_TOKEN", "xapp-1-A-2", "SLACK_APP_TOKEN", "xoxb-1-2");

        assertThat(outputOf(78, environment, "serve"))
                .contains("2 problems", "which belongs in SLACK_APP_TOKEN", "which belongs in SLACK_BOT_TOKEN")
                .doesNotContain("xapp-1-A-2")
                .doesNotContain("xoxb-1-2");
    }

    @Test
    void theDoctorEndsWithOneWhereSomethingIsWrong() {
        var environment = Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1-2",
                "SLACK_SIGNING_SECRET", "8f742231b10e8888abcd99baba85a500",
                "SLACK_API_URL", "http://127.0.0.1:1/api/",
                "DATABASE_URL", "jdbc:sqlite:" + folder.resolve("new.db"),
                "PORT", "0");

        assertThat(outputOf(1, environment, "doctor").lines())
                .as("a JDK whose zone data is old on the machine's date is told of too")
                .filteredOn(line -> line.startsWith("✖") && !line.startsWith("✖ zone data"))
                .singleElement()
                .asString()
                .startsWith("✖ Slack: http://127.0.0.1:1/api/ is not reached");
        assertThat(Files.exists(folder.resolve("new.db"))).isFalse();
    }

    @Test
    void aZoneThatDoesNotExistIsNamedWithTheOneThatWasMeant() {
        assertThat(outputOf(78, Map.of("DEFAULT_ZONE", "Europe/Lodnon"), "playground", "--port", "0"))
                .contains("environment DEFAULT_ZONE", "did you mean “Europe/London”");
    }

    @Test
    void aWrongCommandLineEndsWithTwo() {
        assertThat(outputOf(2, Map.of(), "sevre")).contains("serve");
        assertThat(outputOf(2, Map.of(), "playground", "--port", "many")).contains("--port");
    }

    @Test
    void aPortInUseIsOneClearSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var data = folder.resolve("data").toString();
            var port = Integer.toString(taken.getLocalPort());
            assertThat(outputOf(1, Map.of(), "playground", "--data", data, "--port", port))
                    .contains("readiness-bot: port " + port + " cannot be had")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void lintNamesFileLineAndColumnOfPackagesAndSettings() throws IOException {
        assertThat(outputOf(0, Map.of(), "lint")).contains("platform-engineering@1: 8 items, 4 decisions, 8 risks");
        var packages = Files.createDirectories(folder.resolve("config/packages"));
        Files.writeString(packages.resolve("broken.yaml"), "id: broken\nversion: 1\ntitel: x\n");
        Files.writeString(folder.resolve("config/readiness.yaml"), "command: readiness\n");
        Files.writeString(
                Files.createDirectories(folder.resolve("config/holidays")).resolve("xx.yaml"), "region: xx\nyear: 1\n");
        assertThat(outputOf(1, Map.of(), "lint", packages.toString()))
                .contains("broken.yaml:3:1: unknown key “titel”: did you mean “title”?")
                .doesNotContain("readiness.yaml");
        assertThat(outputOf(1, Map.of("CONFIG_DIR", folder.resolve("config").toString()), "lint"))
                .contains("broken.yaml:3:1: unknown key “titel”", "readiness.yaml:1:10: found “readiness”")
                .contains("xx.yaml:2:1: unknown key “year”: did you mean “years”?");
    }

    @Test
    void rulesThatCannotWorkAreAllToldAtStartAndByLint() throws IOException {
        var packages = Files.createDirectories(folder.resolve("config/packages"));
        var shipped = Files.readString(Path.of("config/packages/platform-engineering.yaml"));
        Files.writeString(
                packages.resolve("platform-engineering.yaml"),
                shipped.replace("when: doubtful('telemetry", "when: doubtfull('telemetry")
                        .replace("when: yes('telemetry-approved')", "when: yes('telemetry-aproved')"));
        Files.writeString(folder.resolve("config/readiness.yaml"), "{}\n");
        var environment = Map.of("CONFIG_DIR", folder.resolve("config").toString());

        assertThat(outputOf(78, environment, "playground", "--port", "0"))
                .contains("2 problems", "did you mean “doubtful”?", "did you mean “telemetry-approved”?");
        assertThat(outputOf(1, environment, "lint")).contains("yaml:171:11: there is no function “doubtfull”");
    }

    @Test
    void migrateMakesTheSchemaAndEnds() {
        var environment = Map.of("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("new.db"));

        assertThat(outputOf(0, environment, "migrate")).contains("Done: 001 reviews", "schema 010");
        assertThat(outputOf(0, environment, "migrate")).contains("schema 010: there was nothing to do");
    }

    @Test
    void aSchemaNewerThanTheProgramIsRefusedByAllAndLeftAsItIs() throws Exception {
        var file = folder.resolve("newer.db");
        var environment = new HashMap<>(Map.of("DATABASE_URL", "jdbc:sqlite:" + file));
        Database.open(environment.get("DATABASE_URL")).close();
        try (var connection = DriverManager.getConnection(environment.get("DATABASE_URL"));
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into flyway_schema_history values (99, '999', 'later', 'SQL', 'V999__later.sql', 1,"
                            + " 'x', '2027-01-01 00:00:00.000', 1, 1)");
        }
        var before = Files.readAllBytes(file);

        assertThat(outputOf(1, environment, "migrate"))
                .contains("has schema version 999, which is newer than this program knows: run the newer program")
                .doesNotContain("\tat ");
        environment.putAll(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "secret", "PORT", "0"));
        assertThat(outputOf(1, environment, "serve"))
                .contains("schema version 999")
                .doesNotContain("\tat ");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
