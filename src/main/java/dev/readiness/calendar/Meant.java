package dev.readiness.calendar;

import java.util.function.Function;

/** What somebody's words for a day come to: a moment, or the reason why there is none. */
public sealed interface Meant permits Moment, NoMoment {
    <T> T match(Function<Moment, T> moment, Function<NoMoment, T> none);
}
