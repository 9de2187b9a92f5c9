package dev.readiness.usecase;

import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.Place;
import java.util.Optional;
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

    /** Whoever leads or opened an open review, and admins. */
    boolean maySend(Actor actor) {
        return !actor.readOnly() && (actor.admin() || sights.leads(actor.person()));
    }

    /** Whoever made it, reads it alone, may send digests here where it goes, or leads a review there; and admins. */
    boolean mayChange(Asking asking, Subscription subscription) {
        var actor = asking.actor();
        var to = subscription.to();
        boolean own = subscription.maker().equals(actor.person()) || to.equals(new Address.Direct(actor.person()));
        boolean theirs = to instanceof Address.InChannel there
                && (there.channel().equals(asking.here())
                        ? maySend(actor)
                        : sights.leadsIn(there.channel(), actor.person()));
        return !actor.readOnly() && (own || theirs || actor.admin());
    }

    /** Whether a digest covers more than the place's own reviews unless that is said: where there are none. */
    boolean isWide(Address to) {
        return !(to instanceof Address.InChannel there) || !sights.anyIn(there.channel());
    }

    /**
     * Which reviews can be shown there.
     *
     * @param wide whether every review is wanted that its readers may see
     * @param shared whether guests or people of other workspaces read the channel; nothing where that is not known
     */
    static Coverage coverage(Address to, boolean wide, Optional<Boolean> shared) {
        if (to instanceof Address.Direct) {
            return Coverage.ALL;
        }
        return wide ? shared.map(is -> is ? Coverage.SHARED : Coverage.ALL).orElse(Coverage.UNCHECKED) : Coverage.OWN;
    }

    /** The same of what is about to be sent, for which nobody waits. */
    Coverage coverage(Address to, boolean wide) {
        return coverage(
                to,
                wide,
                wide && to instanceof Address.InChannel there
                        ? directory.isShared(there.channel(), true)
                        : Optional.empty());
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

    Reader reader(Address to, Coverage coverage) {
        return to.match(
                thread -> Reader.NOBODY,
                direct -> Reader.alone(directory.actor(direct.person())),
                there -> coverage == Coverage.ALL ? Reader.in(there.channel()) : Reader.only(there.channel()),
                beneath -> Reader.NOBODY);
    }
}
