package dev.readiness.review;

import dev.readiness.people.PersonId;
import java.time.Instant;

/** A person at a moment: who did it and when. */
public record PersonAt(PersonId person, Instant at) {}
