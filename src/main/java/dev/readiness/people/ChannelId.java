package dev.readiness.people;

/** A channel, by the handle that the chat gave us. */
public record ChannelId(String id) {
    public ChannelId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a channel's id is not blank");
        }
    }

    /** Whether it is somebody's direct messages. */
    public boolean isDirect() {
        return id.startsWith("D");
    }

    @Override
    public String toString() {
        return id;
    }
}
