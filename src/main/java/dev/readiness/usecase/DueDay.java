package dev.readiness.usecase;

import dev.readiness.calendar.When;
import dev.readiness.people.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The due day that somebody means, in their zone. */
final class DueDay {
    private DueDay() {}

    static LocalDate of(When due, Actor actor, Clock clock) {
        return due.date(today(actor, clock));
    }

    /** Why that day cannot be a due day: it is over. */
    static Optional<Refusal> refusal(@Nullable When due, Actor actor, Clock clock) {
        return Optional.ofNullable(due)
                .map(when -> of(when, actor, clock))
                .filter(day -> day.isBefore(today(actor, clock)))
                .map(day -> new Refusal.DuePast(day, actor.zone()));
    }

    static LocalDate today(Actor actor, Clock clock) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}
