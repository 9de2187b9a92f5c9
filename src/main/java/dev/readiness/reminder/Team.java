package dev.readiness.reminder;

import dev.readiness.calendar.Absence;
import dev.readiness.people.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who has to do with the duties: owners, leads and, as far as they lead, the delegates of who is away.
 *
 * @param confidants who may be asked instead of somebody where the review is private
 */
public record Team(Map<PersonId, Presence> members, Confidants confidants) {
    public Team {
        members = Map.copyOf(members);
    }

    public Team(Map<PersonId, Presence> members) {
        this(members, Confidants.EVERYBODY);
    }

    public Team with(Confidants others) {
        return new Team(members, others);
    }

    public Presence of(PersonId person) {
        var presence = members.get(person);
        if (presence == null) {
            throw new IllegalStateException("nobody said when " + person + " can be reached");
        }
        return presence;
    }

    /**
     * Who is asked when somebody is to be.
     *
     * @param person the person, or the first who is there of their delegates; empty where all are away, and where that
     *     one is an outsider
     * @param outsider the delegate who is not asked, since they may not be told of it
     * @param until when one of these leaves or comes back, so that it may be another
     */
    record Reach(Optional<PersonId> person, Optional<PersonId> outsider, Optional<Instant> until) {}

    /** Who is asked of the duty at that instant when {@code first} is to be, but never {@code except}. */
    Reach reach(PersonId first, @Nullable PersonId except, Duty duty, Instant at) {
        var passed = new LinkedHashSet<PersonId>();
        var next = Optional.of(first);
        while (next.isPresent() && passed.add(next.get())) {
            var absence = of(next.get()).awayAt(at);
            if (absence.isEmpty()) {
                return reached(next.get(), except, duty, change(passed, at));
            }
            next = absence.get().standIn();
        }
        return new Reach(Optional.empty(), Optional.empty(), change(passed, at));
    }

    private Reach reached(PersonId person, @Nullable PersonId except, Duty duty, Optional<Instant> until) {
        var asked = Optional.of(person).filter(one -> !one.equals(except));
        return confidants.mayBeTold(person, duty)
                ? new Reach(asked, Optional.empty(), until)
                : new Reach(Optional.empty(), asked, until);
    }

    /** Whoever is away then, with whom they named to be asked instead. */
    public Map<PersonId, PersonId> standInsAt(Instant at) {
        var named = new HashMap<PersonId, PersonId>();
        members.forEach((person, presence) ->
                presence.awayAt(at).flatMap(Absence::standIn).ifPresent(delegate -> named.put(person, delegate)));
        return named;
    }

    private Optional<Instant> change(Set<PersonId> people, Instant after) {
        return people.stream().flatMap(person -> of(person).changesAfter(after)).min(Comparator.naturalOrder());
    }
}
