package dev.readiness.usecase;

import dev.readiness.digest.DigestId;
import dev.readiness.digest.DigestSchedule;
import dev.readiness.digest.Issue;
import dev.readiness.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A digest that is sent on a schedule.
 *
 * @param to one person or a channel
 * @param maker who asked for it, and is told where it cannot be sent
 * @param wide whether every review is wanted that its readers may see, not only those of its channel
 * @param since from when it stands as it does, or was resumed
 */
public record Subscription(
        DigestId id,
        Address to,
        PersonId maker,
        DigestSchedule schedule,
        boolean wide,
        Instant since,
        boolean paused,
        Last last,
        Trouble trouble) {
    /**
     * Its last sending.
     *
     * @param day the local day that is done with, whether something was sent or there was nothing to say
     * @param at when something was sent
     * @param letter that sending's key in the outbox
     */
    public record Last(
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable String letter) {
        static final Last NONE = new Last(null, null, null);
    }

    /**
     * What is wrong with it.
     *
     * @param error null where nothing is
     * @param failures how often it failed since it last worked
     * @param told the key of the letter that tells its maker; null while none does
     */
    public record Trouble(
            @Nullable String error, int failures, @Nullable String told) {
        static final Trouble NONE = new Trouble(null, 0, null);
    }

    Subscription scheduled(DigestSchedule next, boolean wide, Instant now) {
        return new Subscription(id, to, maker, next, wide, now, false, last, trouble);
    }

    Subscription paused(boolean pause, Instant now) {
        return new Subscription(id, to, maker, schedule, wide, now, pause, last, trouble);
    }

    Subscription done(LocalDate day) {
        return with(new Last(day, last.at(), last.letter()));
    }

    Subscription with(Last next) {
        return new Subscription(id, to, maker, schedule, wide, since, paused, next, trouble);
    }

    Subscription with(Trouble next) {
        return new Subscription(id, to, maker, schedule, wide, since, paused, last, next);
    }

    /** Whether it comes once a week: then it is sent even where there is nothing to act on. */
    public boolean isWeekly() {
        return schedule.days().size() == 1;
    }

    /** What its first sending says of those to come; null where it is not the first. */
    Issue.@Nullable First first() {
        return last.at() == null ? new Issue.First(id, maker, schedule) : null;
    }

    /** The key by which we are woken up for it. */
    String alarm() {
        return "digest/" + id;
    }
}
