package dev.readiness.reminder;

/** Why nobody will be told of a duty, as things stand. */
public enum Silence {
    /** All nudges were given, or were over when the duty came to stand as it does; the digest goes on to show it. */
    NUDGES_USED_UP,
    /** The lead is told once, and was. */
    LEAD_WAS_TOLD,
    /** The lead owns it, or was asked instead of the owner. */
    LEAD_IS_ASKED,
    /** Who is nudged every week is not reported. */
    WEEKLY_ONLY,
    /** The lead is told after the owner's last nudge, which is to come. */
    LAST_NUDGE_TO_COME
}
