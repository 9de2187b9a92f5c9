package dev.readiness.decision;

import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;

/**
 * How a decision ended, by whom and when.
 *
 * @param outcome what was decided; none where it was dropped
 * @param rationale why
 */
public record Resolution(Kind kind, Prose outcome, Prose rationale, PersonAt by) {
    /** The two ways in which a decision ends. */
    public enum Kind {
        DECIDED,
        DROPPED
    }
}
