package dev.readiness.people;

/** A channel, by the handle that the chat gave us. */
public record ChannelId(String id) {
    public ChannelId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a channel's id is not blank");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
