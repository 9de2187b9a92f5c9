package dev.readiness.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers since when messages wait. A message that failed is put off again and again, so that what it is due at does
 * not say how old it is.
 */
final class Waiting {
    private final Map<String, Instant> since = new HashMap<>();

    /** Takes what waits now, and tells how long the oldest of it does. */
    Duration oldest(Map<String, Instant> due, Instant now) {
        since.keySet().retainAll(due.keySet());
        due.forEach((key, at) -> since.putIfAbsent(key, at.isBefore(now) ? at : now));
        return since.values().stream()
                .min(Comparator.naturalOrder())
                .map(first -> Duration.between(first, now))
                .orElse(Duration.ZERO);
    }
}
