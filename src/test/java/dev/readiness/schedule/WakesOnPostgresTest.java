package dev.readiness.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readiness.fixtures.Postgres;
import dev.readiness.stage.LogLines;
import dev.readiness.stage.TestClock;
import dev.readiness.stage.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
class WakesOnPostgresTest extends WakesContract {
    private final String url = Postgres.withOurSchema();

    @Override
    String databaseUrl() {
        return url;
    }

    @Test
    void ofSeveralProcessesOneIsWoken() {
        var woken = new CopyOnWriteArrayList<String>();
        var all = new ArrayList<Wakes>();
        for (int process = 0; process < 3; process++) {
            var wakes = new Wakes(databaseUrl(), Duration.ofHours(1), Duration.ofSeconds(10));
            wakes.start(List.of(), woken::add);
            wakes.at("begun " + process, TestClock.machine().instant());
            all.add(wakes);
        }
        await().until(() -> woken.size() == all.size());
        woken.clear();
        var soon = TestClock.machine().instant().plusMillis(1500);
        for (var wakes : all) {
            wakes.at("digest", soon);
            wakes.at("marker", soon.plusMillis(1500));
        }

        await().until(() -> woken.contains("marker"));
        all.forEach(Wakes::close);

        assertThat(woken).containsExactly("digest", "marker");
    }

    @Test
    void aDatabaseThatIsAwayIsToldOnceAndWaitedFor() {
        try (var log = LogLines.open();
                var wakes = new Wakes(
                        "jdbc:postgresql://127.0.0.1:1/nowhere", Duration.ofMillis(50), Duration.ofSeconds(1))) {
            wakes.start(List.of(), key -> {});

            await().until(() -> !log.with("Nobody can be woken up yet").isEmpty());
        }
    }

    @Test
    void aDatabaseThatWasAwayWakesAgainAndTheSweepNeverStopped() throws Exception {
        var woken = new CopyOnWriteArrayList<String>();
        var sweeps = new AtomicInteger();
        var chore = new Chore("Counting", sweeps::incrementAndGet);
        try (var wire = new Wire(databaseUrl());
                var wakes = new Wakes(wire.url(), Duration.ofMillis(50), Duration.ofSeconds(10))) {
            wakes.start(List.of(chore), woken::add);
            wakes.at("before", TestClock.machine().instant());
            await().until(() -> woken.contains("before"));
            wire.cut();
            int swept = sweeps.get();
            await().until(() -> sweeps.get() > swept + 10);
            wire.mend();

            await().atMost(Duration.ofSeconds(40))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        wakes.at("after", TestClock.machine().instant());
                        return woken.contains("after");
                    });
        }
    }
}
