package dev.readiness.usecase;

import java.time.Instant;

/** Has us woken up for something at an instant. To be forgotten by it is no loss: what is due is looked for anyway. */
public interface Alarm {
    /** Wakes us up for {@code key} once, at that instant and at no earlier one that was asked for before. */
    void at(String key, Instant instant);

    /** Wakes us up for {@code key} no more. */
    void never(String key);
}
