package dev.readiness.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.fixtures.Length;
import dev.readiness.fixtures.Postgres;
import dev.readiness.stage.BotProcess;
import dev.readiness.stage.FlakySlack;
import dev.readiness.stage.LogLines;
import dev.readiness.stage.Replica;
import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.SlackSays;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Who;
import dev.readiness.stage.Wire;
import dev.readiness.stage.Workspace;
import dev.readiness.store.Database;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A PostgreSQL that is away: at the start, in the middle, and there but dumb. */
@Tag("postgres")
class DatabaseAwayTest {
    private static final Duration AWAY = Duration.ofSeconds(Length.DATABASE_AWAY_SECONDS.now());
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NOT_SAVED = "not saved";

    private final String url = Postgres.withOurSchema();
    private final Wire wire = new Wire(url);
    private FlakySlack slack;
    private Database database;

    @BeforeEach
    void open() throws Exception {
        slack = new FlakySlack(TestClock.machine(), 1, 0, 0);
        database = Database.open(url);
    }

    @AfterEach
    void close() {
        database.close();
        slack.close();
        wire.close();
    }

    private Replica start(int port) {
        return Replica.start(
                wire.url() + "&socketTimeout=1",
                slack,
                port,
                TestClock.machine(),
                Map.of("CARD_EVERY", "50ms", "SWEEP_EVERY", "1s"));
    }

    @Test
    void atTheStartItIsWaitedForByAProcessThatLivesAndIsNotReady() throws Exception {
        wire.cut();
        int port = BotProcess.freePort();
        var requests = new SignedRequests(port, TestClock.machine());
        try (var log = LogLines.open()) {
            var starting = CompletableFuture.supplyAsync(() -> start(port));
            await().atMost(SOON).until(() -> answers(requests, "/livez", 200) && answers(requests, "/readyz", 503));
            await().atMost(SOON).until(() -> !log.with("waiting for it").isEmpty());
            assertThat(starting).isNotDone();

            wire.mend();
            try (var bot = starting.get()) {
                assertThat(bot.status("/readyz")).isEqualTo(200);
                assertThat(bot.types(Who.LEAD, "open payments-api", "1")).contains("Opened");
            }
            assertThat(log.with("waiting for it")).hasSize(1);
        }
    }

    private static boolean answers(SignedRequests requests, String path, int status) {
        try {
            return requests.get(path).statusCode() == status;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    @Test
    void inTheMiddleCommandsAreRefusedPolitelyAndAllGoesOnWithoutARestart() throws Exception {
        try (var bot = start(0)) {
            assertThat(bot.types(Who.LEAD, "open payments-api", "1")).contains("Opened");
            var due = new FallingDue(database, slack);
            wire.cut();
            due.one();
            long back = System.nanoTime() + AWAY.toNanos();
            for (int refused = 1; System.nanoTime() < back; refused++) {
                assertThat(bot.types(Who.APP_DEV, "answer payments-api 1 yes", "away." + refused))
                        .contains(NOT_SAVED);
                assertThat(bot.status("/livez")).isEqualTo(200);
                assertThat(bot.status("/readyz")).isEqualTo(503);
            }
            wire.mend();

            await().atMost(SOON).until(() -> bot.status("/readyz") == 200);
            assertThat(bot.types(Who.APP_DEV, "answer payments-api 1 no", "back"))
                    .contains("→");
            await().atMost(SOON).until(() -> due.isTold() && isCurrent());
            assertThat(slack.messages())
                    .extracting(FlakySlack.Shown::key)
                    .doesNotHaveDuplicates()
                    .contains("RR-1/card/");
        }
    }

    @Test
    void anEventThatCannotBeStoredIsRefusedSoThatSlackSendsItAgain() {
        try (var bot = start(0)) {
            assertThat(bot.types(Who.LEAD, "open payments-api", "1")).contains("Opened");
            await().atMost(SOON).until(() -> card().isPresent());
            var thread = new SlackSays(Workspace.CHANNEL, card().orElseThrow().ts());
            var reply = thread.reply(Who.APP_DEV, "1700000001.000100", "1: no, not yet");

            wire.cut();
            assertThat(bot.hears(reply)).isEqualTo(503);
            wire.mend();
            await().atMost(SOON).until(() -> bot.hears(reply) == 200);
            await().atMost(SOON).until(this::isCurrent);
        }
    }

    private boolean isCurrent() {
        return card().filter(card -> slack.text(card).contains("1 of 8 answered"))
                .isPresent();
    }

    private Optional<FlakySlack.Shown> card() {
        return slack.messages().stream()
                .filter(message -> message.key().equals("RR-1/card/"))
                .findFirst();
    }

    @Test
    void oneThatIsThereAndDoesNotAnswerIsTakenForAway() {
        try (var bot = start(0)) {
            assertThat(bot.types(Who.LEAD, "open payments-api", "1")).contains("Opened");
            wire.die();
            assertThat(bot.types(Who.APP_DEV, "answer payments-api 1 yes", "dead"))
                    .contains(NOT_SAVED);
            assertThat(bot.status("/readyz")).isEqualTo(503);
            wire.mend();

            await().atMost(SOON).until(() -> bot.status("/readyz") == 200);
            assertThat(bot.types(Who.APP_DEV, "answer payments-api 1 yes", "back"))
                    .contains("→");
        }
    }
}
