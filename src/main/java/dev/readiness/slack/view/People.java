package dev.readiness.slack.view;

import dev.readiness.people.PersonId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How people are named in a message. */
@FunctionalInterface
public interface People {
    /** The person in mrkdwn. */
    String show(PersonId person);

    /** Everybody by mention, which shows the name they have today. */
    static People mentioned() {
        return person -> "<@" + person + ">";
    }

    /** Everybody by name, which notifies nobody. */
    static People named(Function<PersonId, String> name) {
        return person -> "@" + Escape.text(name.apply(person));
    }

    /** Everybody by mention but one, who is named and not notified: the message is their own doing. */
    static People notNotifying(PersonId quiet, Function<PersonId, String> name) {
        return person -> person.equals(quiet)
                ? "@" + Escape.text(name.apply(person))
                : mentioned().show(person);
    }

    /** All of them, with commas. */
    default String show(List<PersonId> people) {
        return people.stream().map(this::show).collect(Collectors.joining(", "));
    }
}
