package dev.readiness.usecase;

import dev.readiness.digest.DigestId;
import dev.readiness.digest.Issue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The scheduled digests, and what was sent of them. */
public interface Digests {
    DigestId nextId();

    /** Keeps it; it is looked at again at {@code wakeAt}, and never where that is null. */
    void save(Subscription subscription, @Nullable Instant wakeAt);

    void delete(DigestId id);

    Optional<Subscription> find(DigestId id);

    /** All of them by number. */
    List<Subscription> all();

    /** Those that are to be looked at now. */
    List<DigestId> due(Instant now);

    /** When each that is not paused is looked at next. */
    void wakes(BiConsumer<DigestId, Instant> each);

    /** Somebody wants that sending now; asked for again, it is sent anew in its place. */
    void ask(Slot slot, Address to, ZoneId zone, Instant now);

    /** The sendings that were asked for since then, were not sent, and are in nobody's hands. */
    List<Asked> asked(Instant since, Instant now);

    /** A sending that was asked for. */
    record Asked(Slot slot, Address to, ZoneId zone) {}

    /**
     * Takes the sending in hand until then.
     *
     * @return tells this claim from later ones; empty where somebody else has it in hand
     */
    Optional<Long> claim(Slot slot, ZoneId zone, Instant now, Instant until);

    /** Keeps what is sent; false where the claim is no longer the last one. */
    boolean keep(Slot slot, long claim, Issue issue, Instant now);

    /** What is to be shown for that sending. */
    Issue issue(Slot slot);

    /** When something of that origin was sent last. */
    Optional<Instant> lastSent(String origin);

    /** What became of that letter in the outbox; empty where there is none. */
    Optional<Delivery> delivery(String letter);

    /**
     * What became of a letter.
     *
     * @param givenUp whether it will never be posted
     * @param shut whether nothing can be posted to its channel for now
     */
    record Delivery(
            boolean posted, boolean givenUp, @Nullable String error, int attempts, boolean shut) {}
}
