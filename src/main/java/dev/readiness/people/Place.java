package dev.readiness.people;

/** Where somebody acts: a channel, what kind it is, and whether the bot can post there. */
public record Place(ChannelId channel, Kind kind, boolean botIsMember) {
    /** What the workspace says of a channel. */
    public enum Kind {
        OPEN,
        PRIVATE,
        DIRECT,
        /** The workspace did not answer. */
        UNKNOWN
    }
}
