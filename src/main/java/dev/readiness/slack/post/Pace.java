package dev.readiness.slack.post;

import dev.readiness.people.ChannelId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps us below Slack's rates: posts apart in each channel, edits within the workspace's minute. */
final class Pace {
    private final Duration postEvery;
    private final Bucket edits;
    private final Map<ChannelId, Instant> nextPost = new ConcurrentHashMap<>();
    private final Map<ChannelId, Instant> pausedUntil = new ConcurrentHashMap<>();
    private volatile Instant heldUntil = Instant.EPOCH;

    Pace(Duration postEvery, int editsPerMinute) {
        this.postEvery = postEvery;
        this.edits = Bucket.builder()
                .addLimit(limit -> limit.capacity(editsPerMinute).refillGreedy(editsPerMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                .build();
    }

    /** When a post to the channel may go; its turn is taken only where that is now. */
    Instant post(ChannelId channel, Instant now) {
        var open = open(channel);
        if (open.isAfter(now)) {
            return open;
        }
        var free = new Instant[] {now};
        nextPost.compute(channel, (same, next) -> {
            if (next != null && next.isAfter(now)) {
                free[0] = next;
                return next;
            }
            return now.plus(postEvery);
        });
        return free[0];
    }

    /** When an edit in the channel may go; its turn is taken only where that is now. */
    Instant edit(ChannelId channel, Instant now) {
        var open = open(channel);
        if (open.isAfter(now)) {
            return open;
        }
        var probe = edits.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? now : now.plusNanos(probe.getNanosToWaitForRefill());
    }

    private Instant open(ChannelId channel) {
        var paused = pausedUntil.getOrDefault(channel, Instant.EPOCH);
        return paused.isAfter(heldUntil) ? paused : heldUntil;
    }

    /** The channel cannot be posted to: nothing for it is tried before then. */
    void pause(ChannelId channel, Instant until) {
        pausedUntil.put(channel, until);
    }

    /** Slack wants us to wait until then, with everything. */
    void hold(Instant until) {
        heldUntil = until;
    }
}
