package dev.readiness.reminder;

import dev.readiness.people.PersonId;
import java.time.Instant;

/** That somebody did something about a duty: whoever did is not reminded of it on that day. */
public record Act(PersonId by, Instant at) {}
