package dev.readiness.people;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message, by the handles that the chat gave us: its channel, and its time stamp there. */
public record MessageRef(ChannelId channel, String ts) {
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,11})(?:\\.(\\d{1,6}))?");
    private static final int MICROS = 6;

    public MessageRef {
        if (ts.isBlank()) {
            throw new IllegalArgumentException("a message's time stamp is not blank");
        }
    }

    /** When it was sent, to the microsecond, by the chat's clock; the epoch where its time stamp tells no time. */
    public Instant sentAt() {
        var told = SECONDS.matcher(ts);
        if (!told.matches()) {
            return Instant.EPOCH;
        }
        var fraction = Objects.requireNonNullElse(told.group(2), "");
        long micros = Long.parseLong(fraction + "0".repeat(MICROS - fraction.length()));
        return Instant.ofEpochSecond(Long.parseLong(told.group(1))).plus(micros, ChronoUnit.MICROS);
    }

    /** Whether both are one message of a review, also where its channel has another id by now. */
    public boolean isSame(@Nullable MessageRef other) {
        return other != null && ts.equals(other.ts);
    }

    @Override
    public String toString() {
        return channel + "/" + ts;
    }
}
