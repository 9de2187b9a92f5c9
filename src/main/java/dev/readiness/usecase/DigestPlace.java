package dev.readiness.usecase;

import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.Place;
import org.jspecify.annotations.Nullable;

/** Where digests go, who may send them there, and who reads them there. */
final class DigestPlace {
    private final Directory directory;
    private final Sights sights;

    DigestPlace(Directory directory, Sights sights) {
        this.directory = directory;
        this.sights = sights;
    }

    /** The channel where that is asked for, else where it was asked: a direct message is the person's own. */
    Address of(Asking asking, @Nullable ChannelId channel, boolean direct) {
        if (channel != null) {
            return new Address.InChannel(channel);
        }
        return direct || directory.place(asking.here()).kind() == Place.Kind.DIRECT
                ? new Address.Direct(asking.actor().person())
                : new Address.InChannel(asking.here());
    }

    /** Whoever leads or opened a review there, and admins; of their own for a direct message any review will do. */
    boolean maySend(Actor actor, Address to) {
        boolean leads = to.match(
                thread -> false,
                direct -> direct.person().equals(actor.person()) && sights.leads(actor.person()),
                there -> sights.leadsIn(there.channel(), actor.person()),
                beneath -> false);
        return !actor.readOnly() && (leads || actor.admin());
    }

    /** Whoever made it, reads it alone, or may send digests there. */
    boolean mayChange(Actor actor, Subscription subscription) {
        boolean own = subscription.maker().equals(actor.person())
                || subscription.to().equals(new Address.Direct(actor.person()));
        return !actor.readOnly() && (own || maySend(actor, subscription.to()));
    }

    /** Whether the bot can post there, as far as the workspace says. */
    boolean isOpen(Address to) {
        return to.match(
                thread -> false,
                direct -> true,
                there -> {
                    var place = directory.place(there.channel());
                    return place.botIsMember() && place.kind() != Place.Kind.UNKNOWN;
                },
                beneath -> false);
    }

    Reader reader(Address to) {
        return to.match(
                thread -> Reader.NOBODY,
                direct -> Reader.alone(directory.actor(direct.person())),
                there -> Reader.in(there.channel()),
                beneath -> Reader.NOBODY);
    }
}
