package dev.readiness.usecase;

import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * For whom a digest is composed, and so which reviews it may show.
 *
 * @param channel everybody in it: they see its own; null for a person alone
 * @param person who sees those that concern them; null for a channel
 * @param others whether they see the reviews of all channels that are not private
 * @param all whether the person sees all reviews
 */
public record Reader(@Nullable ChannelId channel, @Nullable PersonId person, boolean others, boolean all) {
    /** Somebody who sees no reviews. */
    static final Reader NOBODY = new Reader(null, null, false, false);

    /** The members of a channel, who see its own reviews and those of all channels that are not private. */
    public static Reader in(ChannelId channel) {
        return new Reader(channel, null, true, false);
    }

    /** Whoever reads a channel, shown its own reviews alone. */
    public static Reader only(ChannelId channel) {
        return new Reader(channel, null, false, false);
    }

    public static Reader alone(Actor actor) {
        return new Reader(null, actor.person(), !actor.readOnly(), actor.admin());
    }
}
