package dev.readiness.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.stage.LogLines;
import dev.readiness.stage.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of being woken up, wherever Quartz keeps its triggers. */
abstract class WakesContract {
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final Duration SELDOM = Duration.ofHours(1);

    private final List<Wakes> open = new ArrayList<>();
    private final List<String> woken = new CopyOnWriteArrayList<>();
    private final AtomicInteger sweeps = new AtomicInteger();

    /** The address of the database, the same one all through a test. */
    abstract String databaseUrl();

    private Wakes start(Duration sweepEvery, Chore... chores) {
        var wakes = new Wakes(databaseUrl(), sweepEvery, Duration.ofSeconds(10));
        open.add(wakes);
        wakes.start(List.of(chores), woken::add);
        return wakes;
    }

    /** One that has begun, so that an instant of soon is not over before it was asked for. */
    private Wakes begun() {
        var wakes = start(SELDOM);
        wakes.at("begun", inMillis(0));
        untilWokenFor("begun");
        woken.clear();
        return wakes;
    }

    @AfterEach
    void stop() {
        open.forEach(Wakes::close);
    }

    private Chore counting() {
        return new Chore("Counting", sweeps::incrementAndGet);
    }

    private static Instant inMillis(int millis) {
        return TestClock.machine().instant().plusMillis(millis);
    }

    private void untilSweeps(int most) {
        await().until(() -> sweeps.get() >= most);
    }

    private void untilWokenFor(String key) {
        await().until(() -> woken.contains(key));
    }

    @Test
    void aSweepComesAtOnceAndAgainAndAgain() {
        start(OFTEN, counting());

        untilSweeps(5);
    }

    @Test
    void aSweepIsNeverRunTwiceAtOnce() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        start(OFTEN, new Chore("Dawdling", () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            rest();
            running.decrementAndGet();
            sweeps.incrementAndGet();
        }));

        untilSweeps(4);

        assertThat(most).hasValue(1);
    }

    private static void rest() {
        try {
            Thread.sleep(OFTEN.toMillis() * 4);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatFailsIsLoggedOnceAndKeepsNeitherItselfNorOthersFromTheNextSweep() {
        var failures = new AtomicInteger();
        try (var log = LogLines.open()) {
            start(
                    OFTEN,
                    new Chore("Stumbling", () -> {
                        if (failures.incrementAndGet() <= 3) {
                            throw new IllegalStateException("over its own feet");
                        }
                    }),
                    counting());

            untilSweeps(5);

            assertThat(log.with("Stumbling failed")).hasSize(1);
            assertThat(log.with("Stumbling works again")).hasSize(1);
        }
    }

    @Test
    void oneIsWokenOnceAtEachInstant() {
        var wakes = begun();

        wakes.at("second", inMillis(3000));
        wakes.at("first", inMillis(1500));

        untilWokenFor("second");
        assertThat(woken).containsExactly("first", "second");
    }

    @Test
    void anInstantThatIsOverComesAtOnce() {
        start(SELDOM).at("missed", inMillis(-86_400_000));

        untilWokenFor("missed");
    }

    @Test
    void theInstantAskedForLastIsTheOneThatCounts() {
        var wakes = begun();

        wakes.at("moved", inMillis(4000));
        wakes.at("moved", inMillis(3_600_000));
        wakes.at("dropped", inMillis(4000));
        wakes.never("dropped");
        wakes.at("advanced", inMillis(3_600_000));
        wakes.at("advanced", inMillis(5000));

        untilWokenFor("advanced");
        assertThat(woken).containsExactly("advanced");
    }

    @Test
    void whoeverIsWokenMayAskForTheNextInstant() {
        var wakes = new Wakes(databaseUrl(), SELDOM, Duration.ofSeconds(10));
        open.add(wakes);
        wakes.start(List.of(), key -> {
            woken.add(key);
            wakes.at(key, inMillis(100));
        });

        wakes.at("again", inMillis(0));

        await().until(() -> woken.size() >= 3);
    }

    @Test
    void whatIsWokenInVainWakesTheNextOneAllTheSame() {
        var wakes = new Wakes(databaseUrl(), SELDOM, Duration.ofSeconds(10));
        open.add(wakes);
        wakes.start(List.of(), key -> {
            woken.add(key);
            throw new IllegalStateException("still asleep");
        });

        wakes.at("one", inMillis(0));
        untilWokenFor("one");
        wakes.at("two", inMillis(0));

        untilWokenFor("two");
    }

    @Test
    void nobodyIsWokenOnceItIsClosed() {
        var wakes = start(OFTEN, counting());
        untilSweeps(1);
        wakes.close();
        int last = sweeps.get();

        wakes.at("late", inMillis(0));
        var other = start(SELDOM);
        other.at("marker", inMillis(500));

        untilWokenFor("marker");
        assertThat(woken).containsExactly("marker");
        assertThat(sweeps).hasValue(last);
    }
}
