package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readiness.stage.BotProcess;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process, killed again and again in the middle of its work. */
class KillTest {
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger sent = new AtomicInteger(9);

    @Test
    void nothingAcknowledgedIsLostAndNoMessageIsPostedTwice() throws Exception {
        long seed = System.nanoTime();
        System.out.println("KillTest seed " + seed);
        var random = new Random(seed);
        int port = BotProcess.freePort();
        var slowestStart = Duration.ZERO;
        try (var workspace = Workspace.open(folder)) {
            workspace.connect(port);
            for (int kill = 0; kill < KILLS; kill++) {
                try (var bot = start(workspace, port)) {
                    var start = bot.untilReady(port);
                    slowestStart = start.compareTo(slowestStart) > 0 ? start : slowestStart;
                    workWhile(bot, port, random.nextInt(2200) + 300);
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
                    acknowledged.size(), slowestStart.toMillis());
            assertThat(acknowledged).hasSizeGreaterThan(KILLS);
            assertThat(keys(workspace)).doesNotHaveDuplicates().hasSize(wantedMessages());
        }
        assertThat(notes()).containsAll(acknowledged);
        verifyJournals();
    }

    private BotProcess start(Workspace workspace, int port) {
        return BotProcess.start(folder, BotProcess.environment(folder, workspace.apiUrl(), port), "serve");
    }

    /** Sends commands until the bot has been killed, {@code millis} after the first. */
    private void workWhile(BotProcess bot, int port, int millis) throws InterruptedException {
        var alive = new AtomicBoolean(true);
        var worker = new Thread(() -> {
            var requests = new SignedRequests(port);
            while (alive.get()) {
                try {
                    work(requests, sent.incrementAndGet());
                } catch (UncheckedIOException killed) {
                    return;
                }
            }
        });
        worker.start();
        Thread.sleep(millis);
        bot.kill();
        alive.set(false);
        worker.join();
    }

    private void work(SignedRequests requests, int number) {
        var workload = "load-" + number / 10;
        if (number % 10 == 0) {
            requests.send(SignedRequests.command(Who.LEAD, Workspace.CHANNEL, "open " + workload, "open." + number));
            return;
        }
        var note = "note-" + number;
        var text = "answer " + workload + " " + (number % 8 + 1) + (number % 2 == 0 ? " yes " : " no ") + note;
        var answer = requests.send(SignedRequests.command(Who.APP_DEV, Workspace.CHANNEL, text, "answer." + number));
        if (answer.body().contains("→")) {
            acknowledged.add(note);
        }
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

    private List<String> query(String sql) throws Exception {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bot.db"));
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
