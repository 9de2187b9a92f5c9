package dev.readiness.people;

import java.time.Instant;

/** A person at a moment: who did it and when. */
public record PersonAt(PersonId person, Instant at) {}
