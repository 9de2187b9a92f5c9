package dev.readiness.usecase;

import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * For whom a digest is composed, and so which reviews of private channels may stand in it.
 *
 * @param channel everybody in it: they see its own; null for a person alone
 * @param person who sees those that concern them; null for a channel
 * @param all whether the person sees all reviews
 */
public record Reader(@Nullable ChannelId channel, @Nullable PersonId person, boolean all) {
    /** Somebody who sees no private reviews. */
    static final Reader NOBODY = new Reader(null, null, false);

    public static Reader in(ChannelId channel) {
        return new Reader(channel, null, false);
    }

    public static Reader alone(Actor actor) {
        return new Reader(null, actor.person(), actor.admin());
    }
}
