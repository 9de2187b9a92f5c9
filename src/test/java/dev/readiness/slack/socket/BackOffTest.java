package dev.readiness.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Test
    void pausesDoubleUpToTheLongestAndLotsShortenThemByAHalfAtMost() {
        long seed = System.nanoTime();
        System.out.println("BackOffTest seed " + seed);
        var backOff = new BackOff(FIRST, LONGEST, new Random(seed));

        for (int failures = 0; failures < 100; failures++) {
            var whole = Math.min(30_000, 1000L << Math.min(failures, 20));
            assertThat(backOff.next().toMillis()).isBetween(whole / 2, whole);
        }
        backOff.reset();
        assertThat(backOff.next()).isLessThanOrEqualTo(FIRST);
    }

    @Test
    void manyWhoFailTogetherDoNotComeBackTogether() {
        var random = new Random(7);
        var pauses = Stream.generate(() -> new BackOff(FIRST, LONGEST, random).next())
                .limit(100)
                .distinct();

        assertThat(pauses).hasSizeGreaterThan(50);
    }
}
