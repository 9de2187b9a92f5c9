package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.fixtures.Length;
import dev.readiness.fixtures.Postgres;
import dev.readiness.fixtures.Rows;
import dev.readiness.stage.BotProcess;
import dev.readiness.stage.FlakySlack;
import dev.readiness.stage.TestClock;
import dev.readiness.store.Database;
import dev.readiness.store.JournalAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes on one PostgreSQL, under load, while one of them is killed or frozen again and again. */
@Tag("process")
class ReplicasTest {
    private static final int KILLS = Length.REPLICA_KILLS.now();
    private static final int FREEZES = Length.REPLICA_FREEZES.now();
    private static final int FAILING_PERCENT = 10;

    /** Longer than a claim lasts, and longer than what it holds in the database is left to it. */
    private static final Duration FROZEN = Duration.ofSeconds(Length.FROZEN_SECONDS.now());

    private static final Duration LATEST = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final String url = Postgres.withOurSchema();
    private final long seed = Length.seed(ReplicasTest.class);
    private final Random random = new Random(seed);
    private FlakySlack slack;
    private final int[] ports = {BotProcess.freePort(), BotProcess.freePort()};
    private final BotProcess[] replicas = new BotProcess[2];

    @BeforeEach
    void openSlack() throws IOException {
        slack = new FlakySlack(TestClock.machine(), seed, FAILING_PERCENT, 0);
    }

    @AfterEach
    void stop() {
        for (var replica : replicas) {
            if (replica != null) {
                replica.close();
            }
        }
        slack.close();
    }

    @Test
    void killedInTurnTheyLoseNothingAcknowledgedPostNothingTwiceAndRemindInTime() throws Exception {
        underLoad("killed", KILLS, (replica, due, load) -> {
            due.one();
            Thread.sleep(100 + random.nextInt(300));
            replicas[replica].kill();
            due.one();
            replicas[replica] = start(replica);
            replicas[replica].untilReady(ports[replica]);
        });
    }

    @Test
    void frozenLongerThanTheirClaimsLastTheyDoNothingTwiceWhenTheyGoOn() throws Exception {
        underLoad("frozen", FREEZES, (replica, due, load) -> {
            due.one();
            Thread.sleep(200 + random.nextInt(600));
            replicas[replica].freeze();
            int before = load.acknowledged().size();
            Thread.sleep(FROZEN.toMillis());
            assertThat(load.acknowledged()).as("the other one serves").hasSizeGreaterThan(before);
            replicas[replica].thaw();
            due.one();
        });
    }

    private interface Trouble {
        void befall(int replica, FallingDue due, Load load) throws Exception;
    }

    private void underLoad(String what, int times, Trouble trouble) throws Exception {
        try (var database = Database.open(url)) {
            replicas[0] = start(0);
            replicas[1] = start(1);
            replicas[0].untilReady(ports[0]);
            replicas[1].untilReady(ports[1]);
            var due = new FallingDue(database, slack);
            var load = new Load(ports);
            try (load) {
                for (int turn = 0; turn < times; turn++) {
                    trouble.befall(turn % 2, due, load);
                }
            }
            report(what, database, due, load);
        }
    }

    private BotProcess start(int number) throws Exception {
        var own = Files.createDirectories(folder.resolve("replica-" + number));
        var environment = BotProcess.environment(own, slack.apiUrl(), ports[number]);
        environment.put("DATABASE_URL", url);
        environment.putAll(Map.of("HISTORY_LAG", "1s", "SWEEP_EVERY", "5s"));
        if (Length.isWhole()) {
            List.of("SLACK_TIMEOUT", "HISTORY_LAG", "SWEEP_EVERY").forEach(environment::remove);
        }
        environment.putAll(Map.of("NUDGE_HOURS", "00:00-23:59", "WORKING_DAYS", "mon-sun"));
        return BotProcess.start(own, environment, "serve");
    }

    private void report(String what, Database database, FallingDue due, Load load) throws Exception {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> due.isTold()
                        && query("select key from outbox where wanted > shown").isEmpty());
        var late = due.worstLateness();
        System.out.printf(
                "ReplicasTest: %s; %d commands acknowledged, %d messages, %d of %d calls failed, latest of %d nudges %d ms%n",
                what,
                load.acknowledged().size(),
                slack.messages().size(),
                slack.failures(),
                slack.calls(),
                due.all(),
                late.toMillis());
        assertThat(load.acknowledged()).hasSizeGreaterThan(KILLS);
        assertThat(query("select body from prose")).containsAll(load.acknowledged());
        assertThat(slack.messages())
                .extracting(FlakySlack.Shown::key)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(query("select key from outbox"));
        assertThat(new JournalAudit(database).run().faults()).isEmpty();
        assertThat(late).isLessThanOrEqualTo(LATEST);
    }

    private List<String> query(String sql) {
        return Rows.of(url, sql);
    }
}
