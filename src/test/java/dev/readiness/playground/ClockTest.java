package dev.readiness.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.stage.SignedRequests;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Who;
import dev.readiness.stage.Workspace;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock is moved on past each thing that falls due, and never takes time back. */
class ClockTest {
    private static final Duration STEP = Duration.ofMinutes(30);

    @TempDir
    Path folder;

    private Workspace workspace;
    private Caller page;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder);
        page = new Caller(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    /** A bot that notes when it is woken, and knows the next of some instants. */
    private final class Sleeper implements Bot {
        private final List<Instant> woken = new CopyOnWriteArrayList<>();
        private final List<Instant> due = new CopyOnWriteArrayList<>();
        private final CountDownLatch mayGoOn = new CountDownLatch(1);
        private volatile boolean dozes;

        @Override
        public Optional<Instant> nextDue(Instant after) {
            return due.stream().filter(after::isBefore).findFirst();
        }

        @Override
        public void catchUp(Duration patience) {
            woken.add(workspace.clock().instant());
            if (dozes && woken.size() == 3) {
                try {
                    mayGoOn.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }
        }

        @Override
        public void whileStill(Runnable move) {
            var before = workspace.clock().instant();
            move.run();
            assertThat(workspace.clock().instant()).isAfterOrEqualTo(before);
        }
    }

    private Sleeper sleeper() {
        var sleeper = new Sleeper();
        workspace.connect(1, sleeper);
        return sleeper;
    }

    @Test
    void aWeekIsWalkedThroughByHalfHoursOfTheClockAndEndsOnTheSecond() {
        var sleeper = sleeper();
        var start = workspace.clock().instant();
        workspace.advances("P7D");

        var last = sleeper.woken.get(sleeper.woken.size() - 1);
        assertThat(last)
                .isBetween(
                        start.plus(Duration.ofDays(7)),
                        start.plus(Duration.ofDays(7)).plusSeconds(30));
        assertThat(sleeper.woken).hasSizeBetween(7 * 48, 7 * 48 + 3).isSorted();
        for (int step = 1; step < sleeper.woken.size() - 1; step++) {
            var at = sleeper.woken.get(step);
            assertThat(Duration.between(sleeper.woken.get(step - 1), at)).isLessThan(STEP.plusSeconds(10));
            assertThat(at.getEpochSecond() % STEP.toSeconds()).isLessThan(10);
        }
    }

    @Test
    void whatTheBotKnowsToFallDueIsMetAtItsTimeAndNotAHalfHourLater() {
        var sleeper = sleeper();
        var start = workspace.clock().instant();
        var odd = Instant.ofEpochSecond((start.getEpochSecond() / 1800 + 3) * 1800 + 7 * 60);
        sleeper.due.add(odd);
        workspace.advances("PT3H");

        assertThat(sleeper.woken).anySatisfy(at -> assertThat(at).isBetween(odd, odd.plusSeconds(10)));
    }

    @Test
    void aBotThatIsAlwaysDueDoesNotKeepTheClockFromGettingThere() {
        var sleeper = sleeper();
        var start = workspace.clock().instant();
        for (int milli = 1; milli < 1000; milli++) {
            sleeper.due.add(start.plusSeconds(60).plusMillis(milli));
        }
        workspace.advances("PT1H");

        assertThat(sleeper.woken).hasSizeLessThan(20);
        assertThat(workspace.clock().instant()).isAfterOrEqualTo(start.plus(Duration.ofHours(1)));
    }

    @Test
    void whileItMovesThePageSeesHowFarItIsAndASecondMoveIsRefused() throws Exception {
        var sleeper = sleeper();
        sleeper.dozes = true;
        var start = workspace.clock().instant();
        var move = CompletableFuture.runAsync(() -> workspace.advances("P7D"));
        await().until(() -> sleeper.woken.size() == 3);

        var state = workspace.state(Who.LEAD);
        var trip = state.path("trip");
        assertThat(Instant.parse(trip.path("from").asText())).isBetween(start, start.plusSeconds(30));
        assertThat(Instant.parse(trip.path("until").asText()))
                .isBetween(
                        start.plus(Duration.ofDays(7)),
                        start.plus(Duration.ofDays(7)).plusSeconds(30));
        assertThat(Instant.parse(state.path("now").asText())).isBefore(start.plus(Duration.ofHours(2)));
        var second = moves("PT1H");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("on its way already");

        sleeper.mayGoOn.countDown();
        move.get();
        assertThat(workspace.state(Who.LEAD).has("trip")).isFalse();
        assertThat(workspace.state(Who.LEAD).path("aheadSeconds").asLong()).isGreaterThan(6 * 86_400);
        assertThat(moves("PT1H").statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> moves(String how) {
        return page.post("/playground/clock", "{\"as\": \"U0LEAD\", \"advance\": \"" + how + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', who acts",
        "'[]', no JSON object",
        "'{\"as\": \"U0LEAD\"}', “advance” is missing",
        "'{\"as\": \"U0LEAD\", \"advance\": \"\"}', “advance” is missing",
        "'{\"as\": \"U0LEAD\", \"advance\": 3600}', a duration such as PT1H",
        "'{\"as\": \"U0LEAD\", \"advance\": \"P1M\"}', a duration such as PT1H",
        "'{\"as\": \"U0LEAD\", \"advance\": \"PT99999999999999999999H\"}', a duration such as PT1H",
        "'{\"as\": \"U0LEAD\", \"advance\": \"PT9999999999999H\"}', five weeks at most",
        "'{\"as\": \"U0LEAD\", \"advance\": \"PT0S\"}', moves forward",
        "'{\"as\": \"U0LEAD\", \"advance\": \"P-1D\"}', moves forward",
        "'{\"as\": \"U0LEAD\", \"advance\": \"P36D\"}', five weeks at most"
    })
    void aMoveThatMakesNoSenseIsRefusedAndMovesNothing(String body, String reason) {
        var before = workspace.clock().instant();
        var answer = page.post("/playground/clock", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(reason);
        assertThat(workspace.clock().instant()).isBefore(before.plusSeconds(30));
    }

    @Test
    void whatIsPostedAfterwardsBearsTheMovedTime() {
        workspace.advances("P7D");
        var ts = page.posts(Workspace.CHANNEL, "a week on");

        assertThat(Instant.ofEpochSecond((long) Double.parseDouble(ts)))
                .isBetween(
                        workspace.clock().instant().minusSeconds(30),
                        workspace.clock().instant());
    }

    @Test
    void noRestartTakesTimeBackHoweverTheProcessEnds() throws Exception {
        sleeper();
        workspace.advances("P7D");
        var kept = Caller.json(Files.readString(folder.resolve("workspace.json")));

        assertThat(Duration.parse(kept.path("ahead").asText())).isGreaterThan(Duration.ofDays(6));
        assertThat(Instant.parse(kept.path("now").asText()))
                .isBetween(
                        workspace.clock().instant().minusSeconds(30),
                        workspace.clock().instant());
    }

    @Test
    void aMachineWhoseOwnClockWasSetBackDoesNotTakeTimeBack() throws Exception {
        var later = Instant.parse("2090-01-01T00:00:00Z");
        Files.writeString(folder.resolve("later.json"), "{\"ahead\": \"PT1H\", \"now\": \"" + later + "\"}");
        var clock = new PlaygroundClock(TestClock.SHARED);
        var setup = new Setup(0, "/r", "t", SignedRequests.FORM, List.of(), folder.resolve("later.json"));
        try (var playground = Playground.start(setup, clock)) {
            assertThat(playground.url()).isNotEmpty();
            assertThat(clock.instant()).isAfterOrEqualTo(later);
        }
    }
}
