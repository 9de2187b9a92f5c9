package dev.readiness.usecase;

import java.util.function.Function;

/** What a use case did, or why it did nothing. */
public sealed interface Result<T> {
    /** It was done. */
    record Done<T>(T value) implements Result<T> {
        @Override
        public <R> R match(Function<T, R> done, Function<Refusal, R> refused) {
            return done.apply(value);
        }
    }

    /** Nothing was changed. */
    record Refused<T>(Refusal why) implements Result<T> {
        @Override
        public <R> R match(Function<T, R> done, Function<Refusal, R> refused) {
            return refused.apply(why);
        }
    }

    <R> R match(Function<T, R> done, Function<Refusal, R> refused);

    /** Goes on with what was found; a refusal stays as it is. */
    default <R> Result<R> then(Function<T, Result<R>> next) {
        return match(next, Refused::new);
    }
}
