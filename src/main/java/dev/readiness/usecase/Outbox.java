package dev.readiness.usecase;

import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.Parcel.Try;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The messages that Slack should show, one row each, beside what it shows already. Whoever claims a row has it alone
 * until the lease ends; what is reported under a claim that has ended is ignored. A report that leaves a post of unknown
 * outcome behind names it as its {@code doubt}: it is looked for before the message is posted again.
 */
public interface Outbox {
    /**
     * Claims messages that are due: edits in any order, posts of a thread one after the other, records before cards
     * before all else. Of a channel that is paused, one message is claimed when the pause is over, to see.
     */
    List<Parcel> claim(Instant now, Duration lease, Allowance allowance);

    /**
     * Slack shows the claimed revision since {@code at}, under {@code ts}; the message rests for so long from then on,
     * and a pause of its channel is over.
     *
     * @return false where the claim had ended: what Slack shows may then be older than what others have drawn since
     */
    boolean shown(Parcel parcel, String ts, Instant at, Duration rest);

    /** The post turned out to have arrived, in whatever state: it is to be edited where that is not the wanted one. */
    void found(Parcel parcel, String ts);

    /** It is not its turn before then; nothing failed. */
    void wait(Parcel parcel, Instant dueAt, @Nullable Try doubt);

    /** It failed; try again then. */
    void later(Parcel parcel, Instant dueAt, String error, @Nullable Try doubt);

    /**
     * It is about to be posted: from now on its outcome is unknown until it is reported.
     *
     * @return false where the claim has ended: it is not to be posted then
     */
    boolean posting(Parcel parcel, Try post);

    /** What is carried still stays claimed until then, where the claims have not ended. */
    void renew(Collection<Parcel> parcels, Instant until);

    /** The message is gone from Slack, or stays as it is for good: it is posted anew, with a link to the old one. */
    void replace(Parcel parcel, @Nullable String link, Instant dueAt);

    /** Slack does not take the blocks of this state: its text alone is to be sent. */
    void asText(Parcel parcel, Instant dueAt, String error);

    /** The person cannot be written to: the message is given up. */
    void orphan(Parcel parcel, String error);

    /**
     * There was nothing left to say in it: it is not posted until it is sent again.
     *
     * @return false where it may have something to say by now: it is drawn again then
     */
    boolean pointless(Parcel parcel);

    /**
     * The channel cannot be posted to: nothing for it is claimed before then.
     *
     * @return since when that is so
     */
    Instant pause(ChannelId channel, Instant now, Instant until, String error);

    /** The channel may be back: it is tried at once. */
    void resume(ChannelId channel);

    /** The reviews that have something to say in the channel. */
    List<ReviewId> waitingFor(ChannelId channel);

    boolean isPaused(ChannelId channel);

    /** The channel has another id: its reviews and digests, and all messages, are there from now on. */
    void moved(ChannelId from, ChannelId to);

    /** Remembers where the person is written to; null forgets it. */
    void direct(PersonId person, @Nullable ChannelId channel);

    /** Has the message that stands there drawn again, whatever became of it. */
    void redraw(ChannelId channel, String ts);

    /** When the next message falls due after {@code now}; empty where none does. */
    Optional<Instant> nextDue(Instant now);

    /**
     * What may be claimed now.
     *
     * @param messages how many at most
     * @param posts whether posts may be among them
     * @param edits how many edits may be among them
     * @param busy the channels that are not to be posted to
     */
    record Allowance(int messages, boolean posts, int edits, Set<ChannelId> busy) {
        public Allowance {
            busy = Set.copyOf(busy);
        }
    }
}
