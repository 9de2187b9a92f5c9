package dev.readiness.slack.post;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.People;
import dev.readiness.usecase.Directory;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Outbox;
import dev.readiness.usecase.Outbox.Doubt;
import dev.readiness.usecase.Outbox.Parcel;
import dev.readiness.usecase.Reviews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one claimed message to what it should show. A post whose outcome is unknown is looked up before it is sent
 * again; an edit is simply repeated.
 */
final class Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    private final Outbox outbox;
    private final Reviews reviews;
    private final Directory directory;
    private final Post post;
    private final Pace pace;
    private final Drawing drawing;
    private final Rates rates;
    private final Clock clock;
    private final Set<String> plainOnly = ConcurrentHashMap.newKeySet();
    private volatile boolean tokenRefused;

    Carrier(Outbox outbox, Reviews reviews, Directory directory, Post post, Drawing drawing, Rates rates, Clock clock) {
        this.outbox = outbox;
        this.reviews = reviews;
        this.directory = directory;
        this.post = post;
        this.pace = new Pace(rates.postEvery(), rates.editsPerMinute());
        this.drawing = drawing;
        this.rates = rates;
        this.clock = clock;
    }

    void carry(Parcel parcel) {
        var ts = parcel.ts();
        var tried = parcel.triedAt();
        if (ts != null) {
            edit(parcel, ts);
        } else if (tried != null) {
            lookUp(parcel, tried);
        } else {
            post(parcel);
        }
    }

    private void edit(Parcel parcel, String ts) {
        var now = clock.instant();
        var turn = pace.edit(parcel.channel(), now);
        if (turn.isAfter(now)) {
            outbox.wait(parcel, turn);
        } else {
            post.edit(parcel, ts, draw(parcel, People.mentioned())).match(settling(parcel, Doubt.NONE, answer -> ts));
        }
    }

    private void post(Parcel parcel) {
        var now = clock.instant();
        var turn = pace.post(parcel.channel(), now);
        if (turn.isAfter(now)) {
            outbox.wait(parcel, turn);
        } else {
            var people = People.notNotifying(parcel.causedBy(), directory::name);
            post.post(parcel, draw(parcel, people))
                    .match(settling(parcel, Doubt.MAY_HAVE_ARRIVED, ChatPostMessageResponse::getTs));
        }
    }

    private Drawn draw(Parcel parcel, People people) {
        var review = reviews.inTransaction(desk -> desk.read(parcel.review())).orElseThrow();
        var drawn = drawing.draw(review, parcel.notice(), people);
        return plainOnly.contains(parcel.key()) ? new Drawn(drawn.text(), List.of()) : drawn;
    }

    /** Nothing is looked up before the call in doubt would have timed out: until then it may still arrive. */
    private void lookUp(Parcel parcel, Instant tried) {
        var certain = tried.plus(rates.callTimeout());
        if (certain.isAfter(clock.instant())) {
            outbox.lookLater(parcel, certain);
        } else if (post.find(parcel, tried) instanceof Outcome.Done<Optional<String>> looked) {
            looked.answer().ifPresentOrElse(ts -> outbox.found(parcel, ts), () -> postAgain(parcel));
        } else {
            outbox.later(parcel, pause(parcel), "the look-up failed", Doubt.MAY_HAVE_ARRIVED);
        }
    }

    private void postAgain(Parcel parcel) {
        if (outbox.postingAgain(parcel, clock.instant())) {
            post(parcel);
        }
    }

    /** @param doubt whether a call without a clear answer may have done something that must not be done twice */
    private <T> Outcome.Cases<T> settling(Parcel parcel, Doubt doubt, Function<T, String> ts) {
        return new Outcome.Cases<>() {
            @Override
            public void done(T answer) {
                tokenRefused = false;
                var rest = parcel.notice() instanceof Notice.Card ? rates.cardEvery() : Duration.ZERO;
                outbox.shown(parcel, ts.apply(answer), clock.instant().plus(rest));
            }

            @Override
            public void limited(Duration retryAfter) {
                var until = clock.instant().plus(retryAfter);
                pace.hold(until);
                outbox.wait(parcel, until);
            }

            @Override
            public void refused(String error) {
                remedy(parcel, error);
            }

            @Override
            public void unreached(String reason) {
                outbox.later(parcel, pause(parcel), reason, Doubt.NONE);
            }

            @Override
            public void unclear(String reason) {
                outbox.later(parcel, pause(parcel), reason, doubt);
            }
        };
    }

    private void remedy(Parcel parcel, String error) {
        var patient = clock.instant().plus(LONGEST_PAUSE);
        var what = parcel.key();
        switch (Remedy.of(error)) {
            case POST_ANEW -> {
                LOG.warn("{} is gone from Slack ({}) and is posted anew", what, error);
                outbox.lost(parcel, clock.instant());
            }
            case PAUSE_CHANNEL -> {
                LOG.warn(
                        "Channel {} cannot be posted to ({}); it is tried again at {}",
                        parcel.channel(),
                        error,
                        patient);
                pace.pause(parcel.channel(), patient);
                outbox.later(parcel, patient, error, Doubt.NONE);
            }
            case PLAIN_TEXT -> {
                LOG.error("Slack does not take the blocks of {} ({}); its text alone is sent", what, error);
                plainOnly.add(what);
                outbox.later(parcel, clock.instant(), error, Doubt.NONE);
            }
            case CALL_OPERATOR -> {
                LOG.error("Slack refuses the bot token ({}): nothing can be sent until an operator renews it", error);
                tokenRefused = true;
                pace.hold(clock.instant().plus(rates.retryAfter()));
                outbox.wait(parcel, clock.instant().plus(rates.retryAfter()));
            }
            case TRY_LATER -> {
                LOG.warn("Slack refused {}: {}", what, error);
                outbox.later(parcel, pause(parcel), error, Doubt.NONE);
            }
        }
    }

    /** Whether Slack took our token when it was last used. */
    boolean isAuthorised() {
        return !tokenRefused;
    }

    private Instant pause(Parcel parcel) {
        var doubled = rates.retryAfter().multipliedBy(1L << Math.min(parcel.attempts(), MOST_DOUBLINGS));
        return clock.instant().plus(doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled);
    }
}
