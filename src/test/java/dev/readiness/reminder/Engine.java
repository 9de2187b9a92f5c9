package dev.readiness.reminder;

import dev.readiness.people.PersonId;
import java.time.Instant;
import java.util.List;

/** What stories and the simulated year are run on: a table of what is due next, and the sweep over it. */
interface Engine {
    /** The duty was opened, or changed; it replaces what its owner had under its id. */
    void put(Duty duty);

    /** The duty was seen to, or is another's now. */
    void drop(DutyId duty, PersonId owner);

    /** When somebody can be reached, from now on. */
    void know(Presence presence);

    /** Two processes wake up at once: both plan, then both try to send. Returns what was sent. */
    List<Sent> sweep(Instant now);

    /** When something is due next, as far as the table knows. */
    Instant next();
}
