package dev.readiness.usecase;

import dev.readiness.calendar.When;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The due day that somebody means, in their zone and by their working days. */
final class DueDay {
    private DueDay() {}

    static LocalDate of(When due, Asking asking, Clock clock) {
        return due.date(today(asking, clock), asking.days());
    }

    /** Why that day cannot be a due day: it is over. */
    static Optional<Refusal> refusal(@Nullable When due, Asking asking, Clock clock) {
        return Optional.ofNullable(due)
                .map(when -> of(when, asking, clock))
                .filter(day -> day.isBefore(today(asking, clock)))
                .map(day -> new Refusal.DuePast(day, asking.actor().zone()));
    }

    private static LocalDate today(Asking asking, Clock clock) {
        return LocalDate.ofInstant(clock.instant(), asking.actor().zone());
    }
}
