package dev.readiness.checklist;

/** Where an open decision of the register stands. */
public enum DecisionStatus {
    IN_DISCOVERY,
    DRAFTED,
    NEEDS_DECISION,
    NEEDS_VALIDATION,
    BLOCKED
}
