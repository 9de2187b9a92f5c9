package dev.readiness.usecase;

import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.MessageRef;
import org.jspecify.annotations.Nullable;

/** Who asks, and where: in which channel, and under which message of it; null in the channel itself. */
public record Asking(Actor actor, ChannelId here, @Nullable MessageRef thread) {
    public Asking(Actor actor, ChannelId here) {
        this(actor, here, null);
    }
}
