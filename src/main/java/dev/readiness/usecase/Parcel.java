package dev.readiness.usecase;

import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.review.ReviewId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A message that is claimed from the outbox, to be brought to what it should show.
 *
 * @param key tells the message from all others; Slack keeps it with the message
 * @param ts where it stands in Slack; null while it was never posted
 * @param lastTry the post whose outcome is unknown; null where there is none
 * @param fence tells this claim from later ones
 */
public record Parcel(
        String key,
        Content content,
        Target target,
        Revision revision,
        @Nullable String ts,
        int attempts,
        @Nullable Try lastTry,
        long fence) {
    /** What is in it. */
    public sealed interface Content {
        /**
         * A review's own message.
         *
         * @param causedBy whose doing it is; a post does not notify them
         */
        record OfReview(ReviewId review, Notice notice, PersonId causedBy) implements Content {
            @Override
            public <T> T match(Function<OfReview, T> ofReview, Function<Written, T> written) {
                return ofReview.apply(this);
            }
        }

        /** A letter. */
        record Written(Letter letter) implements Content {
            @Override
            public <T> T match(Function<OfReview, T> ofReview, Function<Written, T> written) {
                return written.apply(this);
            }
        }

        <T> T match(Function<OfReview, T> ofReview, Function<Written, T> written);
    }

    /**
     * Where it goes.
     *
     * @param channel null where it is a person's, which was not opened yet
     * @param threadTs the message that it stands under; null where it stands in the channel itself
     * @param person null where it does not go to one person alone
     */
    public record Target(
            @Nullable ChannelId channel,
            @Nullable String threadTs,
            @Nullable PersonId person) {}

    /**
     * Which state of it.
     *
     * @param number what was wanted when it was claimed; what is drawn afterwards has it
     * @param plain whether Slack refused this state's blocks, so that its text alone is sent
     * @param replaces a link to the earlier message in whose place it is posted; null where there is none
     */
    public record Revision(
            int number, boolean plain, @Nullable String replaces) {}

    /** A post whose outcome is unknown: when it was sent, and under which message. */
    public record Try(Instant at, @Nullable String threadTs) {}

    public Optional<PersonId> person() {
        return Optional.ofNullable(target.person());
    }

    /** The same, to that channel. */
    public Parcel in(ChannelId channel) {
        var there = new Target(channel, target.threadTs(), target.person());
        return new Parcel(key, content, there, revision, ts, attempts, lastTry, fence);
    }

    public boolean isCard() {
        return content instanceof Content.OfReview ours && ours.notice() instanceof Notice.Card;
    }
}
