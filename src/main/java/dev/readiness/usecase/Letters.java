package dev.readiness.usecase;

import java.time.Instant;

/** Sends letters; within a transaction of {@link Reviews}, they are sent if and only if that takes effect. */
@FunctionalInterface
public interface Letters {
    /**
     * Sends the letter, or draws it again where one was sent under this key already and was about something else.
     *
     * @param key tells the letter from all others, for good
     */
    void send(String key, Letter letter, Address address, Instant at);
}
