package dev.readiness.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.stage.BotProcess;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.file.Path;
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
