package dev.readiness.checklist;

/** Where a raised risk is shown. */
public enum RiskPlace {
    THREAD,
    CARD
}
