package dev.readiness.checklist;

/** How much a risk matters. */
public enum Severity {
    HIGH,
    MEDIUM,
    LOW
}
