package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.fixtures.Rows;
import dev.readiness.stage.BotProcess;
import dev.readiness.stage.FlakySlack;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import dev.readiness.store.Database;
import dev.readiness.store.JournalAudit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more: no file of the process may grow beyond a size. */
@Tag("process")
class FullDiskTest {
    private static final int LARGEST_FILE_BLOCKS = 3000;

    @TempDir
    Path folder;

    @Test
    void whatCannotBeKeptIsRefusedPlainlyAndNothingIsHalfDone() throws Exception {
        int port = BotProcess.freePort();
        var requests = new SignedRequests(port, TestClock.machine());
        var kept = new ArrayList<String>();
        try (var slack = new FlakySlack(TestClock.machine(), 1, 0, 0)) {
            var environment = BotProcess.environment(folder, slack.apiUrl(), port);
            try (var bot = BotProcess.startWithin(LARGEST_FILE_BLOCKS, folder, environment, "serve")) {
                bot.untilReady(port);
                say(requests, "open full", "open");
                int refused = 0;
                for (int number = 1; refused < 5 && number < 2000; number++) {
                    var said = say(requests, "answer full " + (number % 8 + 1) + " yes note-" + number, "n" + number);
                    if (said.contains("→")) {
                        kept.add("note-" + number);
                    } else {
                        assertThat(said).contains("not saved");
                        refused++;
                    }
                }
                assertThat(refused).isEqualTo(5);
                assertThat(kept).isNotEmpty();
                assertThat(requests.get("/livez").statusCode()).isEqualTo(200);
            }
            try (var bot = BotProcess.start(folder, environment, "serve")) {
                bot.untilReady(port);
                assertThat(say(requests, "answer full 1 no room-again", "again"))
                        .contains("→");
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> query("select key from outbox where wanted > shown")
                                .isEmpty());
                bot.terminate();
                bot.waitFor(Duration.ofSeconds(20));
            }
            assertThat(query("select body from prose where body like 'note-%'"))
                    .containsExactlyInAnyOrderElementsOf(kept);
            assertThat(slack.messages()).extracting(FlakySlack.Shown::key).doesNotHaveDuplicates();
        }
        try (var database = Database.open("jdbc:sqlite:" + folder.resolve("bot.db"))) {
            assertThat(new JournalAudit(database).run().faults()).isEmpty();
        }
    }

    private static String say(SignedRequests requests, String text, String triggerId) {
        return requests.send(SignedRequests.command(Who.LEAD, Workspace.CHANNEL, text, triggerId))
                .body();
    }

    private List<String> query(String sql) {
        return Rows.of("jdbc:sqlite:" + folder.resolve("bot.db"), sql);
    }
}
