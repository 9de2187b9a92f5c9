package dev.readiness.reminder;

import dev.readiness.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/** Why somebody is told later than a step begins, or is not the one who was to be told. */
public sealed interface Delay {
    /** It was put off until then. */
    record Snoozed(Instant until) implements Delay {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.snoozed(this);
        }
    }

    /** Somebody is away up to and with that day, and nobody is asked instead: it waits. */
    record Away(PersonId person, LocalDate until) implements Delay {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.away(this);
        }
    }

    /** Somebody is away, and this other person is asked instead. */
    record Instead(PersonId person, PersonId other) implements Delay {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.instead(this);
        }
    }

    /** Whoever is asked instead may not be told of it, since the review is private and does not concern them: it waits. */
    record Outsider(PersonId person) implements Delay {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.outsider(this);
        }
    }

    /** It is outside their hours, or their day off: it moves to their next slot. */
    record Closed(PersonId person) implements Delay {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.closed(this);
        }
    }

    /** Their message of that day is sent already. */
    record ToldThatDay(PersonId person, LocalDate day) implements Delay {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.toldThatDay(this);
        }
    }

    /** They did something about it themselves on that day. */
    record ActedThatDay(PersonId person, LocalDate day) implements Delay {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.actedThatDay(this);
        }
    }

    /** One answer for each delay. */
    interface Cases<T> {
        T snoozed(Snoozed delay);

        T away(Away delay);

        T instead(Instead delay);

        T outsider(Outsider delay);

        T closed(Closed delay);

        T toldThatDay(ToldThatDay delay);

        T actedThatDay(ActedThatDay delay);
    }

    <T> T match(Cases<T> cases);
}
