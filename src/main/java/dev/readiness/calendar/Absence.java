package dev.readiness.calendar;

import dev.readiness.people.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody is away, both ends among them, and who is asked instead.
 *
 * @param delegate whoever is asked instead; null where what comes up waits
 */
public record Absence(
        LocalDate from, LocalDate until, @Nullable PersonId delegate) {
    private static final int LONGEST_DAYS = 366;

    public Absence {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an absence ends on or after the day it starts");
        }
    }

    /** What came of somebody's saying that they are away. */
    public sealed interface Planning {
        record Planned(Absence absence) implements Planning {
            @Override
            public <T> T match(Function<Planned, T> planned, Function<Refused, T> refused) {
                return planned.apply(this);
            }
        }

        record Refused(Why why) implements Planning {
            @Override
            public <T> T match(Function<Planned, T> planned, Function<Refused, T> refused) {
                return refused.apply(this);
            }
        }

        <T> T match(Function<Planned, T> planned, Function<Refused, T> refused);
    }

    /** Why that is no absence. */
    public enum Why {
        ENDS_BEFORE_IT_STARTS("it ends before it starts"),
        OVER("it is over already"),
        TOO_LONG("it is longer than a year"),
        OWN_DELEGATE("whoever is away cannot be the one who is asked instead");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String inWords() {
            return words;
        }
    }

    /** The absence of {@code person} between two days, seen from {@code today}. */
    public static Planning plan(
            PersonId person, LocalDate from, LocalDate until, @Nullable PersonId delegate, LocalDate today) {
        if (until.isBefore(from)) {
            return new Planning.Refused(Why.ENDS_BEFORE_IT_STARTS);
        }
        if (until.isBefore(today)) {
            return new Planning.Refused(Why.OVER);
        }
        if (from.plusDays(LONGEST_DAYS).isBefore(until)) {
            return new Planning.Refused(Why.TOO_LONG);
        }
        return person.equals(delegate)
                ? new Planning.Refused(Why.OWN_DELEGATE)
                : new Planning.Planned(new Absence(from, until, delegate));
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whoever is asked instead. */
    public Optional<PersonId> standIn() {
        return Optional.ofNullable(delegate);
    }
}
