package dev.readiness.people;

/** A message, by the handles that the chat gave us: its channel, and its time stamp there. */
public record MessageRef(ChannelId channel, String ts) {
    public MessageRef {
        if (ts.isBlank()) {
            throw new IllegalArgumentException("a message's time stamp is not blank");
        }
    }

    @Override
    public String toString() {
        return channel + "/" + ts;
    }
}
