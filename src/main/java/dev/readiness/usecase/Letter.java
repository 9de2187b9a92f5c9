package dev.readiness.usecase;

import dev.readiness.digest.DigestId;
import dev.readiness.people.ChannelId;
import dev.readiness.reminder.Ledger;
import dev.readiness.review.ReviewId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message that is none of a review's own; it goes to an address, and what it says is drawn when it is sent. */
public sealed interface Letter {
    /** Tells somebody that nothing can be posted to a channel in which reviews of theirs have something to say. */
    record ChannelPaused(ChannelId channel, Instant since, List<ReviewId> reviews, String error) implements Letter {
        public ChannelPaused {
            reviews = List.copyOf(reviews);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.channelPaused(this);
        }
    }

    /**
     * Reminds somebody of all that is due to them.
     *
     * @param outdated a newer one was sent: only what became of this one is left of it
     */
    record Nudge(Ledger.Spent slot, boolean outdated) implements Letter {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.nudge(this);
        }
    }

    /** Reminds somebody in a review's thread, because they cannot be written to. */
    record NudgeInThread(Ledger.Spent slot, ReviewId review) implements Letter {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.nudgeInThread(this);
        }
    }

    /**
     * A digest, or a part of it that stands in its thread.
     *
     * @param claim tells what was kept for the sending last from what was kept before
     * @param part 0 for the message itself
     */
    record OfDigest(Slot slot, long claim, int part) implements Letter {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.ofDigest(this);
        }
    }

    /**
     * Tells whoever made a digest that it cannot be sent, or that it can again.
     *
     * @param to where it goes
     * @param error null where it works again
     */
    record DigestStuck(
            DigestId digest, Address to, @Nullable String error) implements Letter {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.digestStuck(this);
        }
    }

    <T> T match(Cases<T> cases);

    /** One answer for each letter. */
    interface Cases<T> {
        T channelPaused(ChannelPaused letter);

        T nudge(Nudge letter);

        T nudgeInThread(NudgeInThread letter);

        T ofDigest(OfDigest letter);

        T digestStuck(DigestStuck letter);
    }
}
