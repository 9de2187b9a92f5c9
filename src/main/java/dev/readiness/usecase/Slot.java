package dev.readiness.usecase;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One sending of a digest, for good: of which, on which local day, at what time of it.
 *
 * @param origin the number of a scheduled digest, or the place of one that was asked for
 */
public record Slot(String origin, LocalDate day, LocalTime time) {
    /** The same sending's key in the outbox. */
    public String letter() {
        return "digest/" + origin + "/" + day + "/" + time;
    }
}
