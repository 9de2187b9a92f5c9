package dev.readiness.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.Function;

/**
 * A day that somebody means, and the instant that stands for it.
 *
 * @param timed whether a time of day was typed
 * @param at the time that was typed, else the beginning of their working hours; a time that the clock skips is moved on
 */
public record Moment(LocalDate date, boolean timed, ZonedDateTime at) implements Meant {
    @Override
    public <T> T match(Function<Moment, T> moment, Function<NoMoment, T> none) {
        return moment.apply(this);
    }
}
