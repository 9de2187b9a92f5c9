package dev.readiness.checklist;

/** What an item can be answered with. */
public enum Choice {
    YES,
    NO,
    NOT_APPLICABLE,
    NOT_SURE
}
