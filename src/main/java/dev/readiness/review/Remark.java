package dev.readiness.review;

import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import org.jspecify.annotations.Nullable;

/** A note that somebody left on an item beside its answer; {@code source} is the reply that it came in, if any. */
public record Remark(Prose text, PersonAt by, @Nullable MessageRef source) {}
