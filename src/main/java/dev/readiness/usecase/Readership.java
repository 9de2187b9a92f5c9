package dev.readiness.usecase;

import dev.readiness.people.ChannelId;
import dev.readiness.people.Place;
import java.util.Optional;

/**
 * Who reads a channel; each is empty where the workspace did not say.
 *
 * @param member whether the person who asks is in it
 * @param shared whether guests or people of other workspaces are
 */
public record Readership(Optional<Boolean> member, Optional<Boolean> shared) {
    public static final Readership UNKNOWN = new Readership(Optional.empty(), Optional.empty());

    /** Asks the workspace, which nobody does inside a transaction; whoever types in a channel is in it. */
    public static Readership of(Directory directory, Asking asking, ChannelId channel) {
        if (directory.place(channel).kind() == Place.Kind.DIRECT) {
            return UNKNOWN;
        }
        var member = channel.equals(asking.here())
                ? Optional.of(true)
                : directory.isMember(asking.actor().person(), channel);
        return new Readership(
                member, member.orElse(false) ? directory.isShared(channel, false) : Optional.<Boolean>empty());
    }
}
