package dev.readiness.playground;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;

/** Gives time stamps and ids as Slack does: unique, and time stamps later than all before them. */
final class Ids {
    private static final long MICROS = 1_000_000;

    private final Clock clock;
    private long lastMicros;
    private long lastId;

    Ids(Clock clock) {
        this.clock = clock;
    }

    synchronized String ts() {
        lastMicros = Math.max(clock.millis() * 1000, lastMicros + 1);
        return String.format(Locale.ROOT, "%d.%06d", lastMicros / MICROS, lastMicros % MICROS);
    }

    /** Makes all further time stamps later than this one. */
    synchronized void after(String ts) {
        lastMicros = Math.max(lastMicros, micros(ts));
    }

    synchronized String id(String prefix) {
        return prefix + Long.toString(clock.millis(), 36).toUpperCase(Locale.ROOT) + ++lastId;
    }

    /** A time stamp in microseconds; a fraction is optional, as in Slack's arguments. */
    static long micros(String ts) {
        return new BigDecimal(ts).movePointRight(6).longValue();
    }
}
