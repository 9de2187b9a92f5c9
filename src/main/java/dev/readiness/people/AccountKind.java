package dev.readiness.people;

/** What the workspace says of a person's account: only members may change reviews, or be named in them. */
public enum AccountKind {
    MEMBER,
    GUEST,
    BOT,
    DEACTIVATED,
    OTHER_WORKSPACE,
    /** The workspace answered that it doesn't know them. */
    UNKNOWN
}
