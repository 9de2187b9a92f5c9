package dev.readiness.usecase;

import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.review.ReviewId;
import java.util.function.Function;

/** Where a letter is sent; letters to one address arrive in the order in which they were sent. */
public sealed interface Address {
    /** Under the review's card, in order with the review's own messages. */
    record InThread(ReviewId review) implements Address {
        @Override
        public <T> T match(
                Function<InThread, T> inThread,
                Function<Direct, T> direct,
                Function<InChannel, T> inChannel,
                Function<Beneath, T> beneath) {
            return inThread.apply(this);
        }
    }

    /** To one person alone. */
    record Direct(PersonId person) implements Address {
        @Override
        public <T> T match(
                Function<InThread, T> inThread,
                Function<Direct, T> direct,
                Function<InChannel, T> inChannel,
                Function<Beneath, T> beneath) {
            return direct.apply(this);
        }
    }

    /** To everybody in a channel. */
    record InChannel(ChannelId channel) implements Address {
        @Override
        public <T> T match(
                Function<InThread, T> inThread,
                Function<Direct, T> direct,
                Function<InChannel, T> inChannel,
                Function<Beneath, T> beneath) {
            return inChannel.apply(this);
        }
    }

    /** In the thread of a letter that was sent before, to where that went. */
    record Beneath(String letter, Address place) implements Address {
        @Override
        public <T> T match(
                Function<InThread, T> inThread,
                Function<Direct, T> direct,
                Function<InChannel, T> inChannel,
                Function<Beneath, T> beneath) {
            return beneath.apply(this);
        }
    }

    <T> T match(
            Function<InThread, T> inThread,
            Function<Direct, T> direct,
            Function<InChannel, T> inChannel,
            Function<Beneath, T> beneath);
}
