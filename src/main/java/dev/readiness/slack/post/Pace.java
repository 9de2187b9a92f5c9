package dev.readiness.slack.post;

import dev.readiness.people.ChannelId;
import dev.readiness.usecase.Outbox.Allowance;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Keeps us below Slack's rates: posts apart in each channel, edits within the workspace's minute. */
final class Pace {
    private final Duration postEvery;
    private final Bucket edits;
    private final Map<ChannelId, Instant> nextPost = new ConcurrentHashMap<>();
    private final Map<Kind, Instant> heldUntil = new ConcurrentHashMap<>();

    /** What Slack counts apart from each other. */
    enum Kind {
        POST,
        EDIT,
        LOOK_UP
    }

    Pace(Duration postEvery, int editsPerMinute) {
        this.postEvery = postEvery;
        this.edits = Bucket.builder()
                .addLimit(limit -> limit.capacity(editsPerMinute).refillGreedy(editsPerMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                .build();
    }

    /** When a post to the channel may go; its turn is taken only where that is now. */
    Instant post(ChannelId channel, Instant now) {
        var held = held(Kind.POST);
        if (held.isAfter(now)) {
            return held;
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
        var held = held(Kind.EDIT);
        if (held.isAfter(now)) {
            return held;
        }
        var probe = edits.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? now : now.plusNanos(probe.getNanosToWaitForRefill());
    }

    /** When a look-up may go. */
    Instant lookUp() {
        return held(Kind.LOOK_UP);
    }

    private Instant held(Kind kind) {
        return heldUntil.getOrDefault(kind, Instant.EPOCH);
    }

    /** Slack wants us to wait until then with calls of that kind. */
    void hold(Kind kind, Instant until) {
        heldUntil.put(kind, until);
    }

    /** What has its turn now, of so many messages. */
    Allowance allowance(int messages, Instant now) {
        nextPost.values().removeIf(next -> !next.isAfter(now));
        long tokens = held(Kind.EDIT).isAfter(now) ? 0 : edits.getAvailableTokens();
        return new Allowance(
                messages,
                !held(Kind.POST).isAfter(now),
                (int) Math.min(tokens, messages),
                Map.copyOf(nextPost).keySet());
    }

    /** When something that is not allowed now is, unless nothing is held back. */
    Instant nextTurn(Instant now) {
        var refill = now.plusNanos(edits.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        return Stream.of(heldUntil.values().stream(), nextPost.values().stream(), Stream.of(refill))
                .flatMap(turns -> turns)
                .filter(turn -> turn.isAfter(now))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
