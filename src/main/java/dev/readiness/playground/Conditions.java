package dev.readiness.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Which conditions are on, and how much of each. */
final class Conditions {
    private final Changes changes;
    private final Set<Condition> on = EnumSet.noneOf(Condition.class);
    private final Map<Condition, Double> values = new EnumMap<>(Condition.class);

    Conditions(Changes changes) {
        this.changes = changes;
        Arrays.stream(Condition.values()).forEach(one -> values.put(one, (double) one.usual()));
    }

    synchronized void turn(Condition condition, boolean isOn) {
        if (isOn) {
            on.add(condition);
        } else {
            on.remove(condition);
        }
        changes.tell();
    }

    synchronized void adjust(Condition condition, double value) {
        values.put(condition, value);
        changes.tell();
    }

    synchronized boolean isOn(Condition condition) {
        return on.contains(condition);
    }

    synchronized double value(Condition condition) {
        return values.getOrDefault(condition, 0.0);
    }

    /** Whether it is on and this time its turn: its value is how often of a hundred times. */
    boolean strikes(Condition condition) {
        return isOn(condition) && ThreadLocalRandom.current().nextDouble(100) < value(condition);
    }

    /** How far history is behind. */
    Duration historyLag() {
        return isOn(Condition.HISTORY_LAG)
                ? Duration.ofMillis((long) (1000 * value(Condition.HISTORY_LAG)))
                : Duration.ZERO;
    }

    /** Whether an acknowledgement that took so long does not count any more. */
    boolean isTooLate(Duration taken) {
        return isOn(Condition.LATE_ACKS) && taken.toNanos() >= 1e6 * value(Condition.LATE_ACKS);
    }

    JsonNode show() {
        return Json.tree(Arrays.stream(Condition.values()).map(this::show).toList());
    }

    private ObjectNode show(Condition condition) {
        var shown = Json.object()
                .put("id", condition.id())
                .put("title", condition.title())
                .put("about", condition.about())
                .put("on", isOn(condition));
        if (condition.isAdjustable()) {
            shown.put("value", value(condition)).put("unit", condition.unit());
        }
        return shown;
    }
}
