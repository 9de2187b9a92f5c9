package dev.readiness.review;

import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note that somebody left on an item beside its answer.
 *
 * @param source the reply that it came in; null where it came in none
 * @param brought the links that came with it, as far as they still stand; they go when it is taken back
 */
public record Remark(Prose text, PersonAt by, @Nullable MessageRef source, List<Evidence> brought) {
    public Remark {
        brought = List.copyOf(brought);
    }

    /** Whether it came in that reply. */
    boolean isFrom(MessageRef reply) {
        return reply.isSame(source);
    }

    Remark with(List<Evidence> links) {
        return new Remark(text, by, source, links);
    }

    /** What is left of it where those links stand. */
    Remark within(List<Evidence> standing) {
        return with(brought.stream().filter(standing::contains).toList());
    }
}
