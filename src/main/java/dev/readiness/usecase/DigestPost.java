package dev.readiness.usecase;

import dev.readiness.digest.Issue;
import java.time.Instant;
import java.util.Optional;

/** Puts digests into the outbox: the message, and in its thread what does not fit. */
final class DigestPost {
    private final Digests digests;
    private final Letters letters;

    DigestPost(Digests digests, Letters letters) {
        this.digests = digests;
        this.letters = letters;
    }

    /** Sends it, where the claim is still the last one. */
    boolean send(Slot slot, long claim, Issue issue, Address to, Instant now) {
        boolean ours = digests.keep(slot, claim, issue, now);
        if (ours) {
            send(slot.letter(), slot, claim, issue, to, now);
        }
        return ours;
    }

    /** The same of a scheduled one; what waits still is replaced by it, rather than followed. */
    Optional<Subscription> send(Subscription subscription, Slot slot, long claim, Issue issue, Instant now) {
        if (!digests.keep(slot, claim, issue, now)) {
            return Optional.empty();
        }
        var letter = undelivered(subscription).orElseGet(slot::letter);
        send(letter, slot, claim, issue, subscription.to(), now);
        return Optional.of(subscription.with(new Subscription.Last(slot.day(), now, letter)));
    }

    private Optional<String> undelivered(Subscription subscription) {
        return Optional.ofNullable(subscription.last().letter())
                .filter(letter -> digests.delivery(letter)
                        .filter(delivery -> !delivery.posted() && !delivery.givenUp())
                        .isPresent());
    }

    private void send(String letter, Slot slot, long claim, Issue issue, Address to, Instant now) {
        letters.send(letter, new Letter.OfDigest(slot, claim, 0), to, now);
        int parts = issue.digest().inThread().size();
        for (int part = 1; part <= parts; part++) {
            letters.send(
                    letter + "/" + part, new Letter.OfDigest(slot, claim, part), new Address.Beneath(letter, to), now);
        }
    }
}
