package dev.readiness.usecase;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The digests that go to one place: when the last of them was sent, and which scheduled one comes next. */
record Sendings(Digests digests, Address to) {
    /** When one was sent there last, on a schedule or on demand. */
    Optional<Instant> last() {
        return Stream.concat(
                        digests.lastSent(SendDigest.origin(to)).stream(),
                        scheduled().flatMap(one -> Stream.ofNullable(one.last().at())))
                .max(Comparator.naturalOrder());
    }

    /** The scheduled one that comes next; a paused one only where all are. */
    Optional<Subscription> next(Instant now) {
        Comparator<Subscription> order = Comparator.comparing(Subscription::paused);
        return scheduled()
                .min(order.thenComparing(one -> one.schedule().next(now).at()));
    }

    private Stream<Subscription> scheduled() {
        return digests.all().stream().filter(one -> one.to().equals(to));
    }
}
