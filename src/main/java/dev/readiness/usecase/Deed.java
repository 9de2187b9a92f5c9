package dev.readiness.usecase;

/** What somebody may not do. */
public enum Deed {
    ANSWER,
    SET,
    HAND,
    REDACT,
    WAIVE,
    CLOSE,
    OWN,
    DECIDE,
    KEEP_REGISTER,
    DROP
}
