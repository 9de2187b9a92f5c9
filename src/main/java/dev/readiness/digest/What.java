package dev.readiness.digest;

/** What can have changed in a review, the weightiest first. */
public enum What {
    OPENED,
    CLOSED,
    REOPENED,
    RISK_RAISED,
    RISK_CLEARED,
    WAIVED,
    DECIDED,
    DROPPED,
    ANSWERED,
    OWNED
}
