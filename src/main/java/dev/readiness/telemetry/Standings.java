package dev.readiness.telemetry;

import dev.readiness.checklist.Severity;
import dev.readiness.usecase.Census;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The gauges of how things stand, as they were found last. */
final class Standings {
    private static final double MILLIS = 1000.0;

    private final MeterRegistry registry;
    private final Map<String, Double> values = new ConcurrentHashMap<>();

    Standings(MeterRegistry registry) {
        this.registry = registry;
    }

    private void set(String name, Tags tags, double value) {
        var key = name + tags;
        if (values.put(key, value) == null) {
            Gauge.builder(name, values, all -> all.getOrDefault(key, 0.0))
                    .tags(tags)
                    .register(registry);
        }
    }

    void outbox(int depth, Duration oldest) {
        set("readiness.outbox.depth", Tags.empty(), depth);
        set("readiness.outbox.oldest.age.seconds", Tags.empty(), oldest.toMillis() / MILLIS);
    }

    void parts(Map<String, Boolean> parts) {
        parts.forEach((part, up) -> set("readiness.part.up", Tags.of("part", part), up ? 1 : 0));
    }

    void swept(String chore, Instant at) {
        set("readiness.chore.last.success.timestamp.seconds", Tags.of("chore", chore), at.toEpochMilli() / MILLIS);
    }

    void census(Census census) {
        for (var severity : Severity.values()) {
            var tags = Tags.of("severity", severity.name().toLowerCase(Locale.ROOT));
            set("readiness.reviews.open", tags, census.reviews().getOrDefault(severity, 0));
            set("readiness.risks.open", tags, census.risks().getOrDefault(severity, 0));
            set("readiness.decisions.overdue", tags, census.overdue().getOrDefault(severity, 0));
        }
        set("readiness.reviews.open", Tags.of("severity", "none"), census.calm());
        set("readiness.decisions.overdue", Tags.of("severity", "none"), census.calmOverdue());
    }
}
