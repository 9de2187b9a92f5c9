package dev.readiness.checklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an open decision of the register stands. */
public enum DecisionStatus {
    IN_DISCOVERY,
    DRAFTED,
    NEEDS_DECISION,
    NEEDS_VALIDATION,
    BLOCKED;

    /** The status that people type as {@code needs-decision}; empty for anything else. */
    public static Optional<DecisionStatus> typed(String text) {
        return Arrays.stream(values())
                .filter(status -> status.typed().equals(text))
                .findFirst();
    }

    /** As people type it. */
    public String typed() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As people read it. */
    public String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
