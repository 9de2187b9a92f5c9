package dev.readiness.slack.post;

import dev.readiness.people.ChannelId;
import dev.readiness.slack.post.Pace.Kind;
import dev.readiness.usecase.Orphans;
import dev.readiness.usecase.Outbox;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Parcel.Try;
import dev.readiness.usecase.Speechless;
import dev.readiness.usecase.StoreException;
import dev.readiness.usecase.Undeliverable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rule for each way in which Slack does not do what was asked. */
final class Policy {
    private static final Logger LOG = LoggerFactory.getLogger(Policy.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    private final Outbox outbox;
    private final Undeliverable undeliverable;
    private final Orphans orphans;
    private final Post post;
    private final Pace pace;
    private final Rates rates;
    private final Clock clock;
    private volatile boolean tokenRefused;

    Policy(
            Outbox outbox,
            Undeliverable undeliverable,
            Orphans orphans,
            Post post,
            Pace pace,
            Rates rates,
            Clock clock) {
        this.outbox = outbox;
        this.undeliverable = undeliverable;
        this.orphans = orphans;
        this.post = post;
        this.pace = pace;
        this.rates = rates;
        this.clock = clock;
    }

    Pace pace() {
        return pace;
    }

    /** Whether Slack took our token when it was last used. */
    boolean isAuthorised() {
        return !tokenRefused;
    }

    void accepted() {
        tokenRefused = false;
    }

    /** There is nothing left to say in it. */
    void pointless(Parcel parcel) {
        undeliverable.pointless(parcel);
    }

    /** Slack wants us to wait: with all calls of that kind, as it counts them together. */
    void limited(Parcel parcel, Kind kind, Duration retryAfter, @Nullable Try doubt) {
        var until = clock.instant().plus(retryAfter);
        pace.hold(kind, until);
        outbox.wait(parcel, until, doubt);
    }

    /** No answer, or none that says anything. */
    void failed(Parcel parcel, String reason, @Nullable Try doubt) {
        outbox.later(parcel, pause(parcel), reason, doubt);
    }

    /** We failed ourselves: nobody knows how far we got. */
    void crashed(Parcel parcel, RuntimeException failure) {
        LOG.error("{} failed and is tried again", parcel.key(), Speechless.of(failure));
        var tried =
                parcel.ts() == null ? new Try(clock.instant(), parcel.target().threadTs()) : null;
        try {
            failed(parcel, failure.getClass().getSimpleName(), tried);
        } catch (StoreException unreachable) {
            LOG.error("{} is tried again when its claim ends: {}", parcel.key(), unreachable.getMessage());
        }
    }

    private Instant pause(Parcel parcel) {
        var doubled = rates.retryAfter().multipliedBy(1L << Math.min(parcel.attempts(), MOST_DOUBLINGS));
        return clock.instant().plus(doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled);
    }

    void refused(Parcel parcel, String error, @Nullable Try doubt) {
        switch (Remedy.of(error)) {
            case POST_ANEW -> postAnew(parcel, error);
            case POST_IN_ITS_PLACE -> postInItsPlace(parcel, error);
            case DRAW_CARD -> drawCard(parcel, error, doubt);
            case PAUSE_CHANNEL -> pauseChannel(parcel, error, doubt);
            case GIVE_UP -> giveUp(parcel, error, doubt);
            case PLAIN_TEXT -> asText(parcel, error);
            case CALL_OPERATOR -> callOperator(parcel, error, doubt);
            case TRY_LATER -> tryLater(parcel, error, doubt);
        }
    }

    private void postAnew(Parcel parcel, String error) {
        LOG.warn("{} is gone from Slack ({}) and is posted anew", parcel.key(), error);
        outbox.replace(parcel, null, clock.instant());
    }

    private void postInItsPlace(Parcel parcel, String error) {
        LOG.warn("{} cannot be edited any more ({}): another is posted in its place", parcel.key(), error);
        var link = post.link(channel(parcel), Objects.requireNonNull(parcel.ts()));
        outbox.replace(parcel, link, clock.instant());
    }

    private void drawCard(Parcel parcel, String error, @Nullable Try doubt) {
        LOG.warn("The card above {} is gone from Slack ({}): it is drawn first", parcel.key(), error);
        var card = parcel.target().threadTs();
        if (card != null) {
            outbox.redraw(channel(parcel), card);
        }
        outbox.later(parcel, pause(parcel), error, doubt);
    }

    private static ChannelId channel(Parcel parcel) {
        return Objects.requireNonNull(parcel.target().channel());
    }

    private void pauseChannel(Parcel parcel, String error, @Nullable Try doubt) {
        var person = parcel.person();
        if (person.isPresent()) {
            outbox.direct(person.get(), null);
            tryLater(parcel, error, doubt);
        } else if (undeliverable.pause(parcel, channel(parcel), rates.channelRetry(), error, doubt)) {
            LOG.warn("Channel {} cannot be posted to ({}): all for it waits", channel(parcel), error);
        }
    }

    private void giveUp(Parcel parcel, String error, @Nullable Try doubt) {
        var person = parcel.person();
        if (person.isPresent()) {
            LOG.warn("{} is given up: {} cannot be written to ({})", parcel.key(), person.get(), error);
            undeliverable.giveUp(parcel, person.get(), error, orphans);
        } else {
            tryLater(parcel, error, doubt);
        }
    }

    private void asText(Parcel parcel, String error) {
        if (parcel.revision().plain()) {
            tryLater(parcel, error, null);
        } else {
            LOG.error("Slack does not take the blocks of {} ({}); its text alone is sent", parcel.key(), error);
            outbox.asText(parcel, clock.instant(), error);
        }
    }

    private void callOperator(Parcel parcel, String error, @Nullable Try doubt) {
        if (!tokenRefused) {
            LOG.error("Slack refuses the bot token ({}): nothing can be sent until an operator renews it", error);
        }
        tokenRefused = true;
        var until = clock.instant().plus(rates.retryAfter());
        for (var kind : Kind.values()) {
            pace.hold(kind, until);
        }
        outbox.wait(parcel, until, doubt);
    }

    private void tryLater(Parcel parcel, String error, @Nullable Try doubt) {
        LOG.warn("Slack refused {}: {}", parcel.key(), error);
        outbox.later(parcel, pause(parcel), error, doubt);
    }
}
