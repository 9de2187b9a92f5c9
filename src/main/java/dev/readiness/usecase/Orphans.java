package dev.readiness.usecase;

import dev.readiness.people.PersonId;

/** Learns of letters that were given up, because the person cannot be written to. */
@FunctionalInterface
public interface Orphans {
    /** Runs in the transaction that gives the letter up. */
    void orphaned(Letter letter, PersonId person);
}
