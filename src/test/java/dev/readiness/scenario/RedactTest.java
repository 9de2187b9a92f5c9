package dev.readiness.scenario;

import static dev.readiness.stage.Who.APP_DEV;
import static dev.readiness.stage.Who.APP_OWNER;
import static dev.readiness.stage.Who.LEAD;
import static dev.readiness.stage.Who.PLATFORM_ENG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.stage.BotProcess;
import dev.readiness.stage.Talk;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret that somebody pasted is erased from everywhere, and the journal still verifies. */
@Tag("process")
class RedactTest {
    private static final String SECRET = "hunter2-swordfish";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void aPlantedSecretIsInNoTableMessageExportOrLogAfterwards() throws Exception {
        try (var workspace = Workspace.openForProcesses(folder)) {
            int port = BotProcess.freePort();
            workspace.connect(port);
            var environment = BotProcess.environment(folder, workspace.apiUrl(), port);
            try (var bot = BotProcess.start(folder, environment, "serve")) {
                bot.untilReady(port);
                var reply = plant(workspace);
                workspace.types(LEAD, Workspace.CHANNEL, "/readiness digest now");
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(digests(workspace)).contains("Readiness digest", SECRET));
                workspace.types(APP_OWNER, Workspace.CHANNEL, "/readiness redact 4");
                assertThat(last(workspace, APP_OWNER)).contains("erased by whoever wrote it");
                workspace.types(PLATFORM_ENG, Workspace.CHANNEL, "/readiness redact 4");
                assertThat(last(workspace, PLATFORM_ENG)).contains("What you wrote on Q4");
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(shownByBot(workspace))
                                .contains(SECRET)
                                .doesNotContain("I saw nothing"));
                workspace.types(PLATFORM_ENG, Workspace.CHANNEL, "/readiness redact D-1");
                assertThat(last(workspace, PLATFORM_ENG)).contains("erased by whoever wrote it");
                for (var what : List.of("D-1", "D-2", "D-5", "R-1")) {
                    workspace.types(LEAD, Workspace.CHANNEL, "/readiness redact RR-1 " + what);
                    assertThat(last(workspace, LEAD)).contains("All that was written on " + what, "is erased");
                }
                workspace.types(APP_DEV, Workspace.CHANNEL, "/readiness redact 4");
                assertThat(last(workspace, APP_DEV)).contains("is erased from my records");
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(shownByBot(workspace))
                                .contains("(redacted)")
                                .doesNotContain(SECRET));
                workspace.edits(APP_DEV, Workspace.CHANNEL, reply, "4: no, it was " + SECRET + " before and after");
                workspace.types(LEAD, Workspace.CHANNEL, "/readiness close RR-1 not-ready the key is " + SECRET);
                workspace.types(LEAD, Workspace.CHANNEL, "/readiness redact RR-1 closing");
                assertThat(last(workspace, LEAD)).contains("All that was written on the closing", "is erased");
                workspace.types(LEAD, Workspace.CHANNEL, "/readiness reopen RR-1");
                workspace.types(LEAD, Workspace.CHANNEL, "/readiness digest preview");
                assertThat(last(workspace, LEAD)).doesNotContain(SECRET);
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(digests(workspace))
                                .contains("(redacted)")
                                .doesNotContain(SECRET));
                assertThat(tables()).doesNotContain(SECRET);
                assertThat(bytes()).doesNotContain(SECRET);
                workspace.types(LEAD, Workspace.CHANNEL, "/readiness history 4");
                assertThat(shownByBot(workspace)).contains("was erased").doesNotContain(SECRET);
                workspace.types(LEAD, Workspace.CHANNEL, "/readiness history D-1");
                assertThat(shownByBot(workspace))
                        .contains("History of RR-1 payments-api · D-1", "D-1: all that was written on it was erased")
                        .doesNotContain(SECRET);
                bot.terminate();
                assertThat(bot.waitFor(SOON)).isZero();
                assertThat(bot.output()).doesNotContain(SECRET);
            }
            var database = Map.of("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("bot.db"));
            assertThat(run(0, database, "export", "RR-1"))
                    .contains("(redacted)")
                    .doesNotContain(SECRET);
            assertThat(run(0, database, "export", "RR-1", "--format", "json")).doesNotContain(SECRET);
            assertThat(run(0, database, "journal", "verify")).contains("all as they were written");
        }
        assertThat(tables()).doesNotContain(SECRET);
        assertThat(bytes()).doesNotContain(SECRET);
    }

    private static String digests(Workspace workspace) {
        return workspace.messages(LEAD, Workspace.CHANNEL).stream()
                .map(Object::toString)
                .filter(message -> message.contains("Readiness digest"))
                .reduce("", String::concat);
    }

    /** Gives the reply that tells the secret. */
    private String plant(Workspace workspace) {
        workspace.types(LEAD, Workspace.CHANNEL, "/readiness open payments-api owners:@app-dev");
        var card = await().atMost(SOON)
                .until(
                        () -> workspace.messages(LEAD, Workspace.CHANNEL).stream()
                                .filter(message -> message.toString().contains("0 of 8 answered")
                                        && !message.path("is_ephemeral").asBoolean())
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
        var talk = new Talk(workspace, Workspace.CHANNEL, card.path("ts").asText());
        workspace.types(APP_DEV, Workspace.CHANNEL, "/readiness answer 4 yes the key is " + SECRET);
        workspace.types(APP_DEV, Workspace.CHANNEL, "/readiness note 4 https://vault.example/?key=" + SECRET);
        var reply = talk.says(APP_DEV, "4: no, it was " + SECRET + " before");
        talk.says(APP_DEV, "4: yes but only " + SECRET);
        workspace.types(PLATFORM_ENG, Workspace.CHANNEL, "/readiness note 4 I saw nothing");
        workspace.types(APP_DEV, Workspace.CHANNEL, "/readiness decision add \"who knows " + SECRET + "\" due:+1d");
        for (var typed : List.of(
                "decide D-1 " + SECRET + " because of " + SECRET,
                "decision set D-2 depends:\"" + SECRET + "\" next:\"ask for " + SECRET + "\"",
                "answer 2 no",
                "waive R-1 until:+2d instead:\"" + SECRET + "\" because of " + SECRET)) {
            workspace.types(LEAD, Workspace.CHANNEL, "/readiness " + typed);
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(shownByBot(workspace)).contains(SECRET, "I saw nothing"));
        return reply;
    }

    /** What the bot shows to all; what people wrote themselves is theirs to delete, as whispers go by themselves. */
    private static String shownByBot(Workspace workspace) {
        var shown = new StringBuilder();
        workspace.messages(LEAD, Workspace.CHANNEL).stream()
                .filter(message -> message.path("user").asText().equals("U0READINESS"))
                .forEach(shown::append);
        return shown.toString();
    }

    private static String last(Workspace workspace, Who who) {
        return workspace.lastWhisper(who, Workspace.CHANNEL);
    }

    private String run(int status, Map<String, String> environment, String... command) throws IOException {
        var place = Files.createTempDirectory(folder, "run");
        try (var bot = BotProcess.start(place, environment, command)) {
            assertThat(bot.waitFor(SOON)).as(bot.output()).isEqualTo(status);
            return bot.output();
        }
    }

    private String tables() throws Exception {
        var all = new StringBuilder();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bot.db"))) {
            var tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"});
            while (tables.next()) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select * from " + tables.getString("TABLE_NAME"))) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            all.append(rows.getString(column)).append('\n');
                        }
                    }
                }
            }
        }
        return all.toString();
    }

    /** The database's files themselves, free pages, log and all. */
    private String bytes() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.newDirectoryStream(folder, "bot.db*")) {
            for (var file : files) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
