package dev.readiness.usecase;

import dev.readiness.calendar.Absence;
import dev.readiness.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where people are and when they are away, as far as anybody said so. */
public interface Whereabouts {
    /** What is known of these people; those of whom nothing is known are among them. */
    Map<PersonId, Known> of(Collection<PersonId> people);

    /** Whoever ever named one of these to be asked instead of them. */
    Set<PersonId> whoNamed(Collection<PersonId> delegates);

    /** The workspace gives this as the person's zone; null where it gives none. */
    void zone(PersonId person, @Nullable String zone, Instant askedAt);

    /** The person is to be asked about again. */
    void forget(PersonId person);

    /** The person is away then; absences that overlap are replaced. */
    void away(PersonId person, Absence absence);

    /** The person is there again; tells whether they were going to be away. */
    boolean back(PersonId person);

    /**
     * What is known of somebody.
     *
     * @param zone the name of their zone; null where it is unknown
     * @param askedAt when the workspace was asked for it; null where it was not
     */
    record Known(@Nullable String zone, @Nullable Instant askedAt, List<Absence> absences) {
        public Known {
            absences = List.copyOf(absences);
        }

        /** Nobody ever said anything. */
        static final Known NOTHING = new Known(null, null, List.of());

        /** The same, in the zone of that name; empty is none. */
        Known in(String name) {
            return new Known(name.isEmpty() ? null : name, askedAt, absences);
        }

        Optional<Instant> asked() {
            return Optional.ofNullable(askedAt);
        }
    }
}
