package dev.readiness.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.stage.BotProcess;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import dev.readiness.store.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process: what it prints and the status that it ends with. */
@Tag("process")
class CommandLineTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private String ends(int status, Map<String, String> environment, String... command) {
        return BotProcess.outputOf(status, folder, environment, command);
    }

    @Test
    void serveWithoutSecretsListsEveryProblemAtOnce() {
        var environment = Map.of(
                "PORT",
                "99999",
                "CARD_EVERY",
                "soon",
                "DEFAULT_ZONE",
                "Europe/Lodnon",
                "SLACK_BOT_TOKN",
                "xoxb-secret");

        assertThat(ends(78, environment, "serve"))
                .contains("SLACK_BOT_TOKN: nothing reads it: did you mean “SLACK_BOT_TOKEN”?")
                .doesNotContain("xoxb-secret")
                .contains("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "PORT", "“99999” is no port", "CARD_EVERY", "15s");
    }

    @Test
    void swappedTokensEndTheStartWithTheirPlacesNamed() {
        var environment = Map.of("SLACK_BOT_TOKEN", "xapp-1-A-2", "SLACK_APP_TOKEN", "xoxb-1-2");

        assertThat(ends(78, environment, "serve"))
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

        assertThat(ends(1, environment, "doctor").lines())
                .as("a JDK whose zone data is old on the machine's date is told of too")
                .filteredOn(line -> line.startsWith("✖") && !line.startsWith("✖ zone data"))
                .singleElement()
                .asString()
                .startsWith("✖ Slack: http://127.0.0.1:1/api/ is not reached");
        assertThat(Files.exists(folder.resolve("new.db"))).isFalse();
    }

    @Test
    void aZoneThatDoesNotExistIsNamedWithTheOneThatWasMeant() {
        assertThat(ends(78, Map.of("DEFAULT_ZONE", "Europe/Lodnon"), "playground", "--port", "0"))
                .contains("environment DEFAULT_ZONE", "did you mean “Europe/London”");
    }

    @Test
    void aWrongCommandLineEndsWithTwo() {
        assertThat(ends(2, Map.of(), "sevre")).contains("serve");
        assertThat(ends(2, Map.of(), "playground", "--port", "many")).contains("--port");
    }

    @Test
    void helpAndVersionAreTold() {
        assertThat(ends(0, Map.of(), "--help")).contains("serve", "playground", "lint", "migrate");
        assertThat(ends(0, Map.of(), "--version")).contains("readiness-bot");
    }

    @Test
    void anArchiveWithoutAConfigurationIsOneClearSentenceAndLeavesNothing() {
        var nowhere = folder.resolve("nowhere");
        var archive = folder.resolve("classes.jsa");

        assertThat(ends(1, Map.of("CONFIG_DIR", nowhere.toString()), "archive", archive.toString()))
                .contains("there is no configuration in " + nowhere + ": run this where it is, or set CONFIG_DIR")
                .doesNotContain("\tat ");
        assertThat(archive).doesNotExist();
    }

    @Test
    void aPortInUseIsOneClearSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var data = folder.resolve("data").toString();
            var port = Integer.toString(taken.getLocalPort());
            assertThat(ends(1, Map.of(), "playground", "--data", data, "--port", port))
                    .contains("readiness-bot: port " + port + " cannot be had")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aLockedDatabaseIsOneClearSentence() {
        try (var workspace = Workspace.openForProcesses(folder)) {
            int port = BotProcess.freePort();
            var environment = BotProcess.environment(folder, workspace.apiUrl(), port);
            try (var first = BotProcess.start(folder, environment, "serve")) {
                first.untilReady(port);
                var second = new HashMap<>(environment);
                second.put("PORT", "0");
                assertThat(ends(1, second, "serve"))
                        .contains("is in use by another process")
                        .doesNotContain("\tat ");
            }
        }
    }

    @Test
    void lintNamesFileLineAndColumnOfPackagesAndSettings() throws IOException {
        assertThat(ends(0, Map.of(), "lint")).contains("platform-engineering@1: 8 items, 4 decisions, 8 risks");
        var packages = Files.createDirectories(folder.resolve("config/packages"));
        Files.writeString(packages.resolve("broken.yaml"), "id: broken\nversion: 1\ntitel: x\n");
        Files.writeString(folder.resolve("config/readiness.yaml"), "command: readiness\n");
        Files.writeString(
                Files.createDirectories(folder.resolve("config/holidays")).resolve("xx.yaml"), "region: xx\nyear: 1\n");
        assertThat(ends(1, Map.of(), "lint", packages.toString()))
                .contains("broken.yaml:3:1: unknown key “titel”: did you mean “title”?")
                .doesNotContain("readiness.yaml");
        assertThat(ends(1, Map.of("CONFIG_DIR", folder.resolve("config").toString()), "lint"))
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

        assertThat(ends(78, environment, "playground", "--port", "0"))
                .contains("2 problems", "did you mean “doubtful”?", "did you mean “telemetry-approved”?");
        assertThat(ends(1, environment, "lint")).contains("yaml:171:11: there is no function “doubtfull”");
    }

    @Test
    void migrateMakesTheSchemaAndEnds() {
        var environment = Map.of("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("new.db"));

        assertThat(ends(0, environment, "migrate")).contains("Done: 001 reviews", "schema 009");
        assertThat(ends(0, environment, "migrate")).contains("schema 009: there was nothing to do");
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

        assertThat(ends(1, environment, "migrate"))
                .contains("has schema version 999, which is newer than this program knows: run the newer program")
                .doesNotContain("\tat ");
        environment.putAll(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "secret", "PORT", "0"));
        assertThat(ends(1, environment, "serve")).contains("schema version 999").doesNotContain("\tat ");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aStopDrainsAndEndsWithZero() {
        try (var workspace = Workspace.openForProcesses(folder)) {
            int port = BotProcess.freePort();
            var environment = BotProcess.environment(folder, workspace.apiUrl(), port);
            try (var bot = BotProcess.start(folder, environment, "serve")) {
                bot.untilReady(port);
                var open = SignedRequests.command(Who.LEAD, Workspace.CHANNEL, "open payments-api", "1.1");
                assertThat(new SignedRequests(port, TestClock.machine())
                                .send(open)
                                .body())
                        .contains("Opened RR-1");
                bot.terminate();
                assertThat(bot.waitFor(SOON)).isZero();
            }
        }
    }

    @Test
    void serveWalksATeamThroughAllItemsAgainstAStandInOfTheWebApi() {
        try (var workspace = Workspace.openForProcesses(folder)) {
            int port = BotProcess.freePort();
            workspace.connect(port);
            var environment = BotProcess.environment(folder, workspace.apiUrl(), port);
            try (var bot = BotProcess.start(folder, environment, "serve")) {
                bot.untilReady(port);
                workspace.types(Who.LEAD, Workspace.CHANNEL, "/readiness open payments-api");
                for (int number = 1; number <= 8; number++) {
                    var prompt = shown(workspace, "Q" + number + " of 8");
                    workspace.presses(Who.APP_DEV, Workspace.CHANNEL, prompt, "Yes");
                }
                assertThat(shown(workspace, "All 8 questions are answered").toString())
                        .contains("Yes 8");
            }
        }
    }

    private static JsonNode shown(Workspace workspace, String text) {
        return await().atMost(SOON)
                .until(
                        () -> workspace.messages(Who.APP_DEV, Workspace.CHANNEL).stream()
                                .filter(message -> message.toString().contains(text))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
