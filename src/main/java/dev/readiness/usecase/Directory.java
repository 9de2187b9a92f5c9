package dev.readiness.usecase;

import dev.readiness.people.AccountKind;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Place;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who and where, as the workspace knows it; looked up once, then remembered, and answered within a second or so. */
public interface Directory {
    /** The person as the workspace last knew them; a member in the default zone where it has never answered. */
    Actor actor(PersonId person);

    /** What kind of account each of them has, by the same rule; all are looked up at the same time. */
    Map<PersonId, AccountKind> accounts(Collection<PersonId> people);

    /** The person's last request came from these workspaces; none where it did not say. */
    void cameFrom(PersonId person, Set<String> workspaces);

    /** The channel; of unknown kind where the workspace does not answer. */
    Place place(ChannelId channel);

    /** Whether the person is in the channel; nothing where the workspace does not answer. */
    Optional<Boolean> isMember(PersonId person, ChannelId channel);

    /**
     * Whether guests or people of other workspaces read the channel; nothing where the workspace does not answer.
     *
     * @param patient whether nobody waits: then it may take as long as the channel has members to be looked up
     */
    Optional<Boolean> isShared(ChannelId channel, boolean patient);

    /** Where the person is, as far as that is known at once; the default zone else. */
    ZoneId zoneKnown(PersonId person);

    /** The name of the person's zone, empty where they have none; nothing where the workspace does not answer. */
    Optional<String> zoneOf(PersonId person);

    /** Looks the person up anew when they are next asked about. */
    void forget(PersonId person);

    /** Looks the channel up anew when it is next asked about. */
    void forget(ChannelId channel);

    /** What the person is called; empty where the workspace does not answer. */
    default Optional<String> known(PersonId person) {
        return Optional.of(name(person)).filter(name -> !name.equals(person.id()));
    }

    /** What the channel is called; its id where the workspace does not answer. */
    default String name(ChannelId channel) {
        return channel.id();
    }

    /** What the person is called; their id where the workspace does not answer. */
    String name(PersonId person);
}
