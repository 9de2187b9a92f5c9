package dev.readiness.usecase;

/** Which reviews a digest covers. */
public enum Coverage {
    /** Those of its channel. */
    OWN,
    /** Every one that its readers may see. */
    ALL,
    /** Every one was wanted, and only those of its channel are shown: guests or other workspaces read it. */
    SHARED,
    /** The same, as the workspace did not say whether they do. */
    UNCHECKED
}
