package dev.readiness.usecase;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Keeps scheduled digests together with when they are looked at next, and has us woken up for it. */
final class DigestDesk {
    private final Digests digests;
    private final Alarm alarm;

    DigestDesk(Digests digests, Alarm alarm) {
        this.digests = digests;
        this.alarm = alarm;
    }

    /** Keeps it until its next sending. */
    Optional<Instant> save(Subscription subscription, Instant now) {
        return save(subscription, now, Instant.MAX);
    }

    /** The same, to be looked at by {@code latest} at the latest. */
    Optional<Instant> save(Subscription subscription, Instant now, Instant latest) {
        if (subscription.paused()) {
            digests.save(subscription, null);
            alarm.never(subscription.alarm());
            return Optional.empty();
        }
        var next = subscription
                .schedule()
                .wake(now, subscription.since(), subscription.last().day());
        var wake = next.isBefore(latest) ? next : latest;
        digests.save(subscription, wake);
        alarm.at(subscription.alarm(), wake);
        return Optional.of(next);
    }

    void delete(Subscription subscription) {
        digests.delete(subscription.id());
        alarm.never(subscription.alarm());
    }

    /** Another schedule of the same days to the same place is the same digest at another time. */
    Optional<Subscription> like(Address to, Set<DayOfWeek> days) {
        return digests.all().stream()
                .filter(one -> one.to().equals(to) && one.schedule().days().equals(days))
                .findFirst();
    }
}
