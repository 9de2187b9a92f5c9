package dev.readiness.review;

import dev.readiness.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Texts of a review were erased: where they stood in its journal, and whose they were. */
public sealed interface Redacting extends ReviewEvent
        permits LifeEvent.Redacted, ItemEvent.Redacted, DecisionEvent.Redacted, RiskEvent.Redacted {
    /** Whether that is about the same item, decision, risk or closing. */
    boolean covers(ReviewEvent event);

    /** Whose texts went, wherever they stood; null for everybody's. */
    @Nullable
    PersonId author();
}
