package dev.readiness.usecase;

import dev.readiness.calendar.WorkingDays;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.MessageRef;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and where: in which channel, and under which message of it; null in the channel itself.
 *
 * @param days on which days they work, as they mean their own when they count working days
 */
public record Asking(Actor actor, ChannelId here, @Nullable MessageRef thread, WorkingDays days) {
    /** Somebody who works Monday to Friday asks in the channel itself. */
    public Asking(Actor actor, ChannelId here) {
        this(actor, here, null, WorkingDays.USUAL);
    }

    /** The same, asked in that channel itself. */
    Asking in(ChannelId channel) {
        return new Asking(actor, channel, null, days);
    }
}
