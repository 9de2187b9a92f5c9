package dev.readiness.checklist;

/** How much an item wants links beside its answer. */
public enum EvidenceNeed {
    NONE,
    ENCOURAGED,
    REQUIRED
}
