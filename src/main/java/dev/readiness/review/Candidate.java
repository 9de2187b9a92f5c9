package dev.readiness.review;

import dev.readiness.checklist.Choice;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply that may be an answer and waits for its writer to say so.
 *
 * @param suggested the choice that the reply seems to make; null where it makes none
 * @param version of the answer that stood when it was written down
 */
public record Candidate(
        MessageRef source, @Nullable Choice suggested, Prose text, List<Evidence> evidence, PersonAt by, int version) {
    public Candidate {
        evidence = List.copyOf(evidence);
    }
}
