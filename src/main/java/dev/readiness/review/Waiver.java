package dev.readiness.review;

import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a risk or an item is let be for, and until when.
 *
 * @param until its last day
 * @param compensating what is done instead; may be empty
 * @param by who granted it, and when
 * @param asked who asked for it, where that was somebody else; null where nobody else had to agree
 */
public record Waiver(
        LocalDate until,
        Code code,
        Prose reason,
        Prose compensating,
        PersonAt by,
        @Nullable PersonId asked) {
    /** Why, in one of a few words that can be counted. */
    public enum Code {
        ACCEPTED("accepted"),
        MITIGATED("mitigated"),
        PLANNED("planned"),
        FALSE_ALARM("false-alarm"),
        OTHER("other");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Whether it counts on that day. */
    public boolean isLive(LocalDate today) {
        return !until.isBefore(today);
    }
}
