package dev.readiness.digest;

import java.time.Instant;
import java.util.Map;

/**
 * A review as it passes by.
 *
 * @param last when a person did something in it last
 * @param changes how often what happened since the last digest
 */
public record Sight(Glance glance, Instant last, Map<What, Integer> changes) {
    public Sight {
        changes = Map.copyOf(changes);
    }
}
