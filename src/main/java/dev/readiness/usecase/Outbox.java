package dev.readiness.usecase;

import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.review.ReviewId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The messages that Slack should show, one row each, beside what it shows already. Whoever claims a row has it alone
 * until the lease ends; what is reported under a claim that has ended is ignored.
 */
public interface Outbox {
    /**
     * Claims messages that are due: edits in any order, posts of a thread one after the other, records before cards
     * before all else.
     */
    List<Parcel> claim(Instant now, Duration lease, int most);

    /** Slack shows the claimed revision now, under {@code ts}; the message rests until {@code restsUntil}. */
    void shown(Parcel parcel, String ts, Instant restsUntil);

    /** The post turned out to have arrived, in whatever state: it is to be edited to the wanted one. */
    void found(Parcel parcel, String ts);

    /** It is not its turn before then; nothing was tried. */
    void wait(Parcel parcel, Instant dueAt);

    /** It may have arrived, and it is too early to look for it: that is done then. */
    void lookLater(Parcel parcel, Instant dueAt);

    /** It is about to be posted once more, having been looked for in vain; false where the claim has ended. */
    boolean postingAgain(Parcel parcel, Instant now);

    /** It failed; try again then. */
    void later(Parcel parcel, Instant dueAt, String error, Doubt doubt);

    /** The message is gone from Slack: it is to be posted anew. */
    void lost(Parcel parcel, Instant dueAt);

    /** When the next message falls due; empty when all is shown. */
    Optional<Instant> nextDue();

    /** Whether a failed post may have reached Slack all the same. */
    enum Doubt {
        NONE,
        MAY_HAVE_ARRIVED
    }

    /**
     * A claimed message.
     *
     * @param causedBy whose doing it is; a post does not notify them
     * @param revision which state of the message was wanted when it was claimed; the review read afterwards has it
     * @param ts where it stands in Slack; null while it was never posted
     * @param threadTs the card that it stands under; null for the card itself
     * @param triedAt when a post was tried whose outcome is unknown; null where none was
     * @param fence tells this claim from later ones
     */
    record Parcel(
            ReviewId review,
            Notice notice,
            String key,
            ChannelId channel,
            PersonId causedBy,
            int revision,
            @Nullable String ts,
            @Nullable String threadTs,
            int attempts,
            @Nullable Instant triedAt,
            long fence) {}
}
