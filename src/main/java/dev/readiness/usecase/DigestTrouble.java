package dev.readiness.usecase;

import dev.readiness.digest.DigestId;
import dev.readiness.usecase.Digests.Delivery;
import dev.readiness.usecase.Subscription.Trouble;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Follows what became of digests: marks those that cannot be sent, and tells whoever made them, once. */
final class DigestTrouble {
    private static final int FAILURES_TOLD = 2;
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofHours(1);

    private final Digests digests;
    private final Letters letters;
    private final DigestDesk desk;

    DigestTrouble(Digests digests, Letters letters, DigestDesk desk) {
        this.digests = digests;
        this.letters = letters;
        this.desk = desk;
    }

    /** Something was sent, or there was nothing to say: what became of it is looked at in a while. */
    boolean settled(Subscription subscription, Instant now) {
        desk.save(subscription, now, now.plus(SOON));
        return true;
    }

    /** Nothing could be composed. */
    boolean failed(DigestId id, String error, Instant now) {
        digests.find(id).ifPresent(found -> mark(found, error, found.trouble().failures() + 1, false, now));
        return true;
    }

    /** Looks whether the last sending has arrived. */
    boolean check(DigestId id, Instant now) {
        digests.find(id).ifPresent(found -> {
            var letter = found.last().letter();
            var delivery = letter == null ? null : digests.delivery(letter).orElse(null);
            if (delivery == null || delivery.posted()) {
                works(found, now);
            } else {
                waits(found, delivery, now);
            }
        });
        return true;
    }

    private void works(Subscription found, Instant now) {
        var told = found.trouble().told();
        if (told != null) {
            tell(told, found, null, now);
        }
        desk.save(found.with(Trouble.NONE), now);
    }

    private void waits(Subscription found, Delivery delivery, Instant now) {
        var error = delivery.error();
        if (error == null) {
            desk.save(found, now, now.plus(SOON));
        } else {
            mark(found, error, delivery.attempts(), delivery.shut(), now);
        }
    }

    /** There is one letter for each time that it stops working; when it works again, that letter says so. */
    private void mark(Subscription found, String error, int failures, boolean atOnce, Instant now) {
        var told = found.trouble().told();
        if (told == null && (atOnce || failures >= FAILURES_TOLD)) {
            told = "digest-stuck/" + found.id() + "/" + now.toEpochMilli();
            tell(told, found, error, now);
        }
        desk.save(found.with(new Trouble(error, failures, told)), now, now.plus(told == null ? SOON : LATER));
    }

    private void tell(String key, Subscription found, @Nullable String error, Instant now) {
        letters.send(
                key, new Letter.DigestStuck(found.id(), found.to(), error), new Address.Direct(found.maker()), now);
    }
}
