package dev.readiness.store;

import static dev.readiness.fixtures.Some.CHANNEL;
import static dev.readiness.fixtures.Some.DEV;
import static dev.readiness.fixtures.Some.NOON;
import static dev.readiness.fixtures.Some.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.fixtures.Some;
import dev.readiness.people.ChannelId;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.Address;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Outbox.Allowance;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Parcel.Content.OfReview;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How every database keeps the outbox: what all its contracts do to it. */
abstract class OutboxContract extends StoreFixture {
    static final Duration LEASE = Duration.ofMinutes(1);
    static final ChannelId DIRECT = new ChannelId("D0LEAD");

    /** A review with a card and one prompt to be posted. */
    ReviewId review(String workload, ChannelId channel) {
        return saveNewWithMessages(Some.opening(workload, Some.packOf("some", 3), channel, false))
                .id();
    }

    void tell(ReviewId review, Notice notice) {
        tell(review, notice, by(DEV));
    }

    void send(String key, Address address, ReviewId... about) {
        outbox.send(key, new Letter.ChannelPaused(CHANNEL, NOON, List.of(about), "is_archived"), address, NOON);
    }

    List<Parcel> claim(Instant now) {
        return outbox.claim(now, LEASE, new Allowance(10, true, 10, Set.of()));
    }

    Parcel only(Instant now) {
        var claimed = claim(now);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    void shown(Instant now, String ts) {
        assertThat(outbox.shown(only(now), ts, now, Duration.ZERO)).isTrue();
    }

    static Notice notice(Parcel parcel) {
        return ((OfReview) parcel.content()).notice();
    }
}
