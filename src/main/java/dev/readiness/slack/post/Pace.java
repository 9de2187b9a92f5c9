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
        if (heldUntil.isAfter(now)) {
            return heldUntil;
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

    /** When an edit may go; its turn is taken only where that is now. */
    Instant edit(Instant now) {
        if (heldUntil.isAfter(now)) {
            return heldUntil;
        }
        var probe = edits.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? now : now.plusNanos(probe.getNanosToWaitForRefill());
    }

    /** Slack wants us to wait until then, with everything. */
    void hold(Instant until) {
        heldUntil = until;
    }
}
