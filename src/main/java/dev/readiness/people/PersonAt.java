package dev.readiness.people;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A person at a moment: who did it and when, to the millisecond, as the journal keeps it. */
public record PersonAt(PersonId person, Instant at) {
    public PersonAt {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
