package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.fixtures.Some;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.reminder.Duty;
import dev.readiness.reminder.DutyId;
import dev.readiness.reminder.Subject;
import dev.readiness.review.Opening;
import dev.readiness.review.Review;
import dev.readiness.review.Revising;
import dev.readiness.review.WorkloadName;
import dev.readiness.stage.BotProcess;
import dev.readiness.stage.FlakySlack;
import dev.readiness.store.Database;
import dev.readiness.store.StoredReviews;
import dev.readiness.usecase.Reviews.Desk;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process, killed again and again while it reminds 500 people of what is due to them today. */
class NudgeKillTest {
    private static final int KILLS = 20;
    private static final int REVIEWS = 50;
    private static final int DECISIONS = 10;
    private static final int ALL = REVIEWS * DECISIONS;
    private static final int FAILING_PERCENT = 30;

    @TempDir
    Path folder;

    @Test
    void everybodyIsRemindedExactlyOnce() throws Exception {
        long seed = System.nanoTime();
        System.out.println("NudgeKillTest seed " + seed);
        var random = new Random(seed);
        decisionsOfYesterday();
        try (var slack = new FlakySlack(seed, FAILING_PERCENT, 0)) {
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

    /** Made the day before yesterday, due today, each of them somebody else's. */
    private void decisionsOfYesterday() {
        var database = Database.open("jdbc:sqlite:" + folder.resolve("bot.db"));
        try (database) {
            var reviews = new StoredReviews(database, Some.CODEC, Some.NO_RULES, () -> {});
            for (int number = 1; number <= REVIEWS; number++) {
                var workload = new WorkloadName("workload-" + number);
                reviews.inTransaction(desk -> open(desk, workload));
            }
        }
    }

    private static boolean open(Desk desk, WorkloadName workload) {
        var by = new PersonAt(Some.LEAD, Instant.now().minus(Duration.ofDays(2)));
        var today = LocalDate.now(ZoneOffset.UTC);
        var id = desk.nextId();
        var opening = new Opening(workload, Some.packOf("some", 1), Some.CHANNEL, false, Some.LEAD, List.of(), null);
        var change = Review.open(id, opening, by);
        var duties = new ArrayList<Duty>();
        for (int number = 1; number <= DECISIONS; number++) {
            var owner = new PersonId("U" + id.number() + "X" + number);
            var added = Revising.add(change.review(), new Prose("decision " + number), null, owner, today, by);
            change = change.then(added);
            duties.add(Duty.of(new DutyId(id.number(), Subject.decision(number)), owner, Some.LEAD, by.at())
                    .dueOn(today));
        }
        desk.save(change);
        desk.duties().keep(id, duties);
        return true;
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
