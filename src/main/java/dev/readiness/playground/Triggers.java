package dev.readiness.playground;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Trigger ids: each opens one modal, once, within three seconds. */
final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final World world;
    private final Map<String, Trigger> issued = new ConcurrentHashMap<>();

    private record Trigger(String person, Instant until, boolean used) {}

    /** Whom the trigger belongs to, or Slack's name for what is wrong with it. */
    record Use(String text, boolean good) {
        <T> T match(Function<String, T> person, Function<String, T> error) {
            return good ? person.apply(text) : error.apply(text);
        }
    }

    Triggers(World world) {
        this.world = world;
    }

    String issue(String person) {
        var now = world.clock().instant();
        issued.values().removeIf(trigger -> trigger.until().plus(REMEMBERED).isBefore(now));
        var id = world.ids().id("") + ".0.playground";
        boolean expires = world.conditions().isOn(Condition.TRIGGERS_EXPIRE);
        issued.put(id, new Trigger(person, expires ? now.minus(LIFE) : now.plus(LIFE), false));
        return id;
    }

    Use use(String id) {
        var trigger = issued.get(id);
        if (trigger == null) {
            return new Use("invalid_trigger_id", false);
        }
        if (trigger.until().isBefore(world.clock().instant())) {
            return new Use("expired_trigger_id", false);
        }
        var used = new Trigger(trigger.person(), trigger.until(), true);
        return !trigger.used() && issued.replace(id, trigger, used)
                ? new Use(trigger.person(), true)
                : new Use("exchanged_trigger_id", false);
    }
}
