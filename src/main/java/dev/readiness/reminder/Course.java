package dev.readiness.reminder;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A sequence of nudges about one duty. Another due day, another owner's being asked: another course, whose steps start
 * anew.
 *
 * @param anchor what its steps are counted from, as text: a day for {@link Track#DUE}, else an instant in
 *     milliseconds
 */
public record Course(Track track, String anchor) {
    /** By what rule the steps follow each other. */
    public enum Track {
        /** Around a decision's due day. */
        DUE,
        /** After an item was asked. */
        ASKED,
        /** Every week, for a decision without a due day. */
        WEEKLY,
        /** Every week, for a decision that waits for something. */
        BLOCKED
    }

    static Course around(LocalDate due) {
        return new Course(Track.DUE, due.toString());
    }

    static Course since(Track track, Instant since) {
        return new Course(track, Long.toString(since.toEpochMilli()));
    }

    boolean ends() {
        return track == Track.DUE || track == Track.ASKED;
    }

    @Override
    public String toString() {
        return track + " " + anchor;
    }
}
