package dev.readiness.app;

import dev.readiness.usecase.Alarm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Has us woken up by the bot's own clock, which may have been moved ahead of the machine's.
 *
 * @param machine what whoever wakes us goes by
 */
record OwnTime(Alarm alarm, Clock own, Clock machine) implements Alarm {
    @Override
    public void at(String key, Instant instant) {
        alarm.at(key, instant.minus(Duration.between(machine.instant(), own.instant())));
    }

    @Override
    public void never(String key) {
        alarm.never(key);
    }
}
