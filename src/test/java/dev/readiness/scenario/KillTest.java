package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.fixtures.Length;
import dev.readiness.fixtures.Rows;
import dev.readiness.stage.BotProcess;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process, killed again and again in the middle of its work. */
@Tag("process")
class KillTest {
    private static final int KILLS = Length.KILLS.now();

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNoMessageIsPostedTwice() throws Exception {
        long seed = Length.seed(KillTest.class);
        var random = new Random(seed);
        int port = BotProcess.freePort();
        var slowestStart = Duration.ZERO;
        var load = new Load(port);
        try (var workspace = Workspace.openForProcesses(folder)) {
            workspace.connect(port);
            try (load) {
                for (int kill = 0; kill < KILLS; kill++) {
                    try (var bot = start(workspace, port)) {
                        var start = bot.untilReady(port);
                        slowestStart = start.compareTo(slowestStart) > 0 ? start : slowestStart;
                        if (kill % 2 == 0) {
                            untilAcknowledged(load, load.acknowledged().size());
                        }
                        Thread.sleep(random.nextInt(2200) + 300);
                        bot.kill();
                    }
                }
            }
            try (var bot = start(workspace, port)) {
                bot.untilReady(port);
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> allShown());
                bot.terminate();
                assertThat(bot.waitFor(Duration.ofSeconds(20))).isZero();
            }
            System.out.printf(
                    "KillTest: %d commands acknowledged, slowest start %d ms%n",
                    load.acknowledged().size(), slowestStart.toMillis());
            assertThat(load.acknowledged()).hasSizeGreaterThanOrEqualTo(KILLS / 2);
            assertThat(keys(workspace)).doesNotHaveDuplicates().hasSize(wantedMessages());
        }
        assertThat(notes()).containsAll(load.acknowledged());
        verifyJournals();
    }

    /** On a busy machine a process may be killed before it has acknowledged anything: every other one is not. */
    private static void untilAcknowledged(Load load, int before) {
        await().atMost(Duration.ofSeconds(60)).until(() -> load.acknowledged().size() > before);
    }

    private BotProcess start(Workspace workspace, int port) {
        return BotProcess.start(folder, BotProcess.environment(folder, workspace.apiUrl(), port), "serve");
    }

    private List<String> keys(Workspace workspace) {
        var keys = new ArrayList<String>();
        for (JsonNode message : workspace.messages(Who.LEAD, Workspace.CHANNEL)) {
            if (message.has("metadata")) {
                keys.add(message.path("metadata")
                        .path("event_payload")
                        .path("key")
                        .asText());
            }
        }
        return keys;
    }

    private boolean allShown() throws Exception {
        return Integer.parseInt(query("select count(*) from outbox where wanted > shown")
                        .get(0))
                == 0;
    }

    private int wantedMessages() throws Exception {
        return Integer.parseInt(query("select count(*) from outbox").get(0));
    }

    private List<String> notes() throws Exception {
        return query("select body from prose");
    }

    private void verifyJournals() throws Exception {
        var journals = query("select id from review");
        for (var review : journals) {
            var hash = "";
            for (var entry :
                    query("select number || char(10) || at || char(10) || person || char(10) || kind || char(10)"
                            + " || body || char(9) || hash from journal where review_id = " + review
                            + " order by number")) {
                int tab = entry.lastIndexOf('\t');
                var digest = MessageDigest.getInstance("SHA-256")
                        .digest((hash + "\n" + entry.substring(0, tab)).getBytes(StandardCharsets.UTF_8));
                hash = HexFormat.of().formatHex(digest);
                assertThat(entry.substring(tab + 1)).isEqualTo(hash);
            }
            assertThat(query("select journal_head from review where id = " + review))
                    .containsExactly(hash);
        }
        assertThat(journals).isNotEmpty();
    }

    private List<String> query(String sql) {
        return Rows.of("jdbc:sqlite:" + folder.resolve("bot.db"), sql);
    }
}
