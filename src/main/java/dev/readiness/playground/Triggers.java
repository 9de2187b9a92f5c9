package dev.readiness.playground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Trigger ids: each opens one modal, once, within three seconds. */
final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);

    private final World world;
    private final Clock clock;
    private final Map<String, Trigger> issued = new ConcurrentHashMap<>();

    private record Trigger(String person, Instant until) {}

    Triggers(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    String issue(String person) {
        issued.values().removeIf(trigger -> trigger.until().plus(LIFE).isBefore(clock.instant()));
        var id = world.nextId("") + ".0.playground";
        issued.put(id, new Trigger(person, clock.instant().plus(LIFE)));
        return id;
    }

    /** Whom the trigger belongs to, or Slack's name for what is wrong with it. */
    record Use(String text, boolean good) {
        <T> T match(Function<String, T> person, Function<String, T> error) {
            return good ? person.apply(text) : error.apply(text);
        }
    }

    Use use(String id) {
        var trigger = issued.remove(id);
        if (trigger == null) {
            return new Use("exchanged_trigger_id", false);
        }
        return trigger.until().isBefore(clock.instant())
                ? new Use("expired_trigger_id", false)
                : new Use(trigger.person(), true);
    }
}
