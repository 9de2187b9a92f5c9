package dev.readiness.http;

import java.util.stream.Collectors;

/** What is answered to whoever asks whether we are ready: a line a part, and a status. */
record HealthReport(int status, String lines) {
    private static final int NOT_READY = 503;

    static HealthReport of(Health health) {
        var parts = health.parts();
        boolean ready = parts.values().stream().allMatch(up -> up);
        var lines = parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + (part.getValue() ? "up" : "down"))
                .collect(Collectors.joining("\n"));
        return new HealthReport(ready ? 200 : NOT_READY, lines);
    }
}
