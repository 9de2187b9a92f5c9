package dev.readiness.usecase;

import dev.readiness.people.ChannelId;
import dev.readiness.review.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A message that is none of a review's own; it goes to an address, and what it says is drawn when it is sent. */
public sealed interface Letter {
    /** Tells somebody that nothing can be posted to a channel in which reviews of theirs have something to say. */
    record ChannelPaused(ChannelId channel, Instant since, List<ReviewId> reviews, String error) implements Letter {
        public ChannelPaused {
            reviews = List.copyOf(reviews);
        }

        @Override
        public <T> T match(Function<ChannelPaused, T> channelPaused) {
            return channelPaused.apply(this);
        }
    }

    <T> T match(Function<ChannelPaused, T> channelPaused);
}
