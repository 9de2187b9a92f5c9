package dev.readiness.usecase;

import dev.readiness.fixtures.Requests;
import dev.readiness.fixtures.Some;
import dev.readiness.people.Actor;
import dev.readiness.people.PersonId;
import dev.readiness.people.Place;
import dev.readiness.review.WorkloadName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Who may do what: a row for each action, with {@code y} or {@code n} for each role. */
record PermissionTable(List<String> roles) {
    /** Where, action, role and whether it is allowed, for each cell. */
    Stream<Arguments> cells(String where, String table) {
        return table.lines().flatMap(line -> {
            var words = line.strip().split("\\s+", -1);
            return IntStream.range(0, roles.size())
                    .mapToObj(role -> Arguments.of(where, words[0], roles.get(role), words[role + 1].equals("y")));
        });
    }

    static boolean isPrivate(String where) {
        return where.startsWith("private");
    }

    static PersonId person(String role) {
        return new PersonId("U0" + role.toUpperCase(Locale.ROOT));
    }

    /** Somebody in that role; those “for” a role are the delegates of whoever has it. */
    static Actor actor(String role) {
        boolean admin = role.endsWith("admin");
        var actor = new Actor(person(role), Requests.UTC, true, admin, true, role.endsWith("guest"));
        return role.startsWith("for-") ? actor.standingInFor(Set.of(person(role.substring(4)))) : actor;
    }

    /** In another review, the role is someone else's; a private one is asked about from another channel. */
    static Asking asking(String where, String role) {
        var actor = actor(where.startsWith("another") ? "stranger-" + role : role);
        return new Asking(actor, isPrivate(where) ? Some.ELSEWHERE : Some.CHANNEL);
    }

    /** Somebody in that role asks in the review's own channel. */
    static Asking here(String role) {
        return new Asking(actor(role), Some.CHANNEL);
    }

    /** To open the review of that number, which the lead leads. */
    static OpenReview.Request opening(String where, int number, List<PersonId> owners) {
        var place = new Place(Some.CHANNEL, isPrivate(where) ? Place.Kind.PRIVATE : Place.Kind.OPEN, true);
        var workload = new WorkloadName("load-" + (char) ('a' + number % 26) + "-" + number);
        return new OpenReview.Request(actor("opener"), place, workload, null, person("lead"), owners, null);
    }
}
