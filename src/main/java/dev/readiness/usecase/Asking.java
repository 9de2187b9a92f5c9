package dev.readiness.usecase;

import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;

/** Who asks, and in which channel. */
public record Asking(Actor actor, ChannelId here) {}
