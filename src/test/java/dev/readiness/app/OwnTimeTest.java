package dev.readiness.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.usecase.Alarm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is woken up by a clock that was moved is not woken up a week late. */
class OwnTimeTest {
    @Test
    void whatIsTwoMinutesOffByOurClockIsTwoMinutesOffByTheMachines() {
        var asked = new ArrayList<String>();
        Alarm machines = new Alarm() {
            @Override
            public void at(String key, Instant instant) {
                asked.add(key + " at " + instant);
            }

            @Override
            public void never(String key) {
                asked.add(key + " never");
            }
        };
        var machine = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
        var own = Clock.offset(machine, Duration.ofDays(7));
        var alarm = new OwnTime(machines, own, machine);

        alarm.at("digest/1", Instant.parse("2026-12-02T10:02:00Z"));
        alarm.never("digest/1");

        assertThat(asked).isEqualTo(List.of("digest/1 at 2026-11-25T10:02:00Z", "digest/1 never"));
    }
}
