package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.fixtures.Length;
import dev.readiness.stage.BotProcess;
import dev.readiness.stage.FlakySlack;
import dev.readiness.stage.TestClock;
import dev.readiness.store.Database;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process, killed again and again while it reminds many people of what is due to them today. */
@Tag("process")
class NudgeKillTest {
    private static final int KILLS = Length.NUDGE_KILLS.now();
    private static final int ALL = Length.NUDGED_PEOPLE.now();
    private static final int FAILING_PERCENT = 30;

    @TempDir
    Path folder;

    @Test
    void everybodyIsRemindedExactlyOnce() throws Exception {
        long seed = Length.seed(NudgeKillTest.class);
        var random = new Random(seed);
        try (var slack = new FlakySlack(TestClock.machine(), seed, FAILING_PERCENT, 0)) {
            somethingIsDueToEverybody(slack);
            int port = BotProcess.freePort();
            int halfway = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                try (var bot = start(slack, port)) {
                    bot.untilReady(port);
                    awaitNews(slack, 1 + random.nextInt(2 * ALL / KILLS));
                    bot.kill();
                }
                int posted = nudges(slack).size();
                halfway += posted > 0 && posted < ALL ? 1 : 0;
            }
            try (var bot = start(slack, port)) {
                bot.untilReady(port);
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(250))
                        .until(() -> count("select count(*) from nudge") == ALL
                                && count("select count(*) from outbox where wanted > shown") == 0);
                bot.terminate();
                bot.waitFor(Duration.ofSeconds(20));
            }
            System.out.printf(
                    "NudgeKillTest: %d kills in the middle, %d of %d calls failed%n",
                    halfway, slack.failures(), slack.calls());
            assertThat(halfway).isPositive();
            assertThat(nudges(slack)).doesNotHaveDuplicates().hasSize(ALL);
            assertThat(count("select count(*) from told")).isEqualTo(ALL);
        }
    }

    /** Until it has reminded so many more people, or all, or does not in half a minute. */
    private static void awaitNews(FlakySlack slack, int more) throws InterruptedException {
        int enough = Math.min(nudges(slack).size() + more, ALL);
        for (int look = 0; look < 3_000 && nudges(slack).size() < enough; look++) {
            Thread.sleep(10);
        }
    }

    private static List<String> nudges(FlakySlack slack) {
        return slack.messages().stream()
                .map(FlakySlack.Shown::key)
                .filter(key -> key.startsWith("nudge/"))
                .toList();
    }

    private BotProcess start(FlakySlack slack, int port) {
        var environment = BotProcess.environment(folder, slack.apiUrl(), port);
        environment.putAll(Map.of(
                "NUDGE_HOURS", "00:00-23:59", "WORKING_DAYS", "mon-sun", "SWEEP_EVERY", "200ms", "HISTORY_LAG", "1s"));
        return BotProcess.start(folder, environment, "serve");
    }

    private void somethingIsDueToEverybody(FlakySlack slack) {
        try (var database = Database.open("jdbc:sqlite:" + folder.resolve("bot.db"))) {
            var due = new FallingDue(database, slack);
            for (int person = 0; person < ALL; person++) {
                due.one();
            }
        }
    }

    private int count(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bot.db"));
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
