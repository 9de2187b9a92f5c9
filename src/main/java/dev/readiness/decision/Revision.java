package dev.readiness.decision;

import dev.readiness.checklist.DecisionStatus;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody wants set on a decision; null leaves a thing as it is. */
public record Revision(
        @Nullable DecisionStatus status,
        @Nullable PersonId owner,
        @Nullable LocalDate due,
        @Nullable Dependence dependence,
        @Nullable Prose next) {}
