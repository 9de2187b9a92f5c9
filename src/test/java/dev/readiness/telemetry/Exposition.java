package dev.readiness.telemetry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a bot exposes to Prometheus: each metric with its labels and the values that these have. */
record Exposition(Map<String, Map<String, Set<String>>> metrics) {
    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** What Prometheus itself adds to all that it scrapes, and the metric that it makes. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance");

    static Exposition of(String text) {
        var metrics = new HashMap<String, Map<String, Set<String>>>();
        metrics.put("up", new HashMap<>());
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var found = LINE.matcher(line);
            if (!found.matches()) {
                throw new AssertionError("no line of Prometheus' format: " + line);
            }
            var labels = metrics.computeIfAbsent(found.group(1), name -> new HashMap<>());
            if (found.group(2) != null) {
                var label = LABEL.matcher(found.group(2));
                while (label.find()) {
                    labels.computeIfAbsent(label.group(1), name -> new HashSet<>())
                            .add(label.group(2));
                }
            }
        });
        return new Exposition(metrics);
    }

    boolean has(String metric) {
        return metrics.containsKey(metric);
    }

    boolean has(String metric, String label) {
        return OF_PROMETHEUS.contains(label)
                || metrics.getOrDefault(metric, Map.of()).containsKey(label);
    }

    Set<String> values(String metric, String label) {
        return metrics.getOrDefault(metric, Map.of()).getOrDefault(label, Set.of());
    }

    /** How many series begin with that. */
    long names(String prefix) {
        return metrics.keySet().stream().filter(name -> name.startsWith(prefix)).count();
    }
}
