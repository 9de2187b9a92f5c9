package dev.readiness.people;

import java.time.Instant;
import java.util.regex.Pattern;

/** A message, by the handles that the chat gave us: its channel, and its time stamp there. */
public record MessageRef(ChannelId channel, String ts) {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");

    public MessageRef {
        if (ts.isBlank()) {
            throw new IllegalArgumentException("a message's time stamp is not blank");
        }
    }

    /** When it was sent, to the second, by the chat's clock; the epoch where its time stamp tells no time. */
    public Instant sentAt() {
        var seconds = ts.split("\\.", 2)[0];
        return SECONDS.matcher(seconds).matches() ? Instant.ofEpochSecond(Long.parseLong(seconds)) : Instant.EPOCH;
    }

    @Override
    public String toString() {
        return channel + "/" + ts;
    }
}
