package dev.readiness.slack.post;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.slack.post.Pace.Kind;
import dev.readiness.slack.view.Drawn;
import dev.readiness.usecase.Outbox;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Parcel.Try;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings one claimed message to what it should show. A post whose outcome is unknown is looked for until Slack's
 * history must show it, and only then sent again; an edit is simply repeated.
 */
final class Carrier {
    private static final int LOOKS_WITHIN_LAG = 4;

    private final Outbox outbox;
    private final Drawing drawing;
    private final Post post;
    private final Search search;
    private final Pace pace;
    private final Policy policy;
    private final Rates rates;
    private final Clock clock;
    private final Duration sendWithin;

    Carrier(Outbox outbox, Drawing drawing, Post post, Search search, Policy policy, Rates rates, Clock clock) {
        this.outbox = outbox;
        this.drawing = drawing;
        this.post = post;
        this.search = search;
        this.pace = policy.pace();
        this.policy = policy;
        this.rates = rates;
        this.clock = clock;
        this.sendWithin = rates.callTimeout().dividedBy(2);
    }

    void carry(Parcel parcel) {
        var channel = parcel.target().channel();
        if (channel == null) {
            open(parcel, parcel.person().orElseThrow());
        } else {
            carry(parcel, channel);
        }
    }

    private void carry(Parcel parcel, ChannelId channel) {
        var ts = parcel.ts();
        var tried = parcel.lastTry();
        if (ts != null) {
            edit(parcel, channel, ts);
        } else if (tried != null) {
            lookUp(parcel, channel, tried);
        } else {
            post(parcel, channel);
        }
    }

    private void open(Parcel parcel, PersonId person) {
        post.open(person).match(new Settling<ConversationsOpenResponse>(policy, parcel, Kind.POST, parcel.lastTry()) {
            @Override
            public void done(ConversationsOpenResponse answer) {
                var channel = new ChannelId(answer.getChannel().getId());
                outbox.direct(person, channel);
                carry(parcel.in(channel), channel);
            }
        });
    }

    private void edit(Parcel parcel, ChannelId channel, String ts) {
        var now = clock.instant();
        var turn = pace.edit(now);
        if (turn.isAfter(now)) {
            outbox.wait(parcel, turn, null);
            return;
        }
        var begun = Promptness.within(rates.callTimeout());
        var drawn = drawing.draw(parcel).orElseThrow();
        begun.call(() -> post.edit(parcel, channel, ts, drawn))
                .match(new Settling<ChatUpdateResponse>(policy, parcel, Kind.EDIT, null) {
                    @Override
                    public void done(ChatUpdateResponse answer) {
                        shown(parcel, channel, ts);
                    }
                });
    }

    private void post(Parcel parcel, ChannelId channel) {
        var now = clock.instant();
        var turn = pace.post(channel, now);
        if (turn.isAfter(now)) {
            outbox.wait(parcel, turn, null);
            return;
        }
        drawing.draw(parcel).ifPresentOrElse(drawn -> post(parcel, channel, drawn), () -> policy.pointless(parcel));
    }

    private void post(Parcel parcel, ChannelId channel, Drawn drawn) {
        var tried = new Try(clock.instant(), parcel.target().threadTs());
        var begun = Promptness.within(sendWithin);
        if (!outbox.posting(parcel, tried)) {
            return;
        }
        begun.call(() -> post.post(parcel, channel, drawn))
                .match(new Settling<ChatPostMessageResponse>(policy, parcel, Kind.POST, null) {
                    @Override
                    public void done(ChatPostMessageResponse answer) {
                        shown(parcel, channel, answer.getTs());
                    }

                    @Override
                    public void unclear(String reason) {
                        outbox.later(parcel, tried.at().plus(rates.callTimeout()), reason, tried);
                    }
                });
    }

    private void shown(Parcel parcel, ChannelId channel, String ts) {
        policy.accepted();
        var rest = parcel.isCard() ? rates.cardEvery() : Duration.ZERO;
        if (!outbox.shown(parcel, ts, clock.instant(), rest)) {
            outbox.redraw(channel, ts);
        }
        if (parcel.ts() == null) {
            drawing.placed(parcel);
        }
    }

    /** Nothing is looked up before the call in doubt would have timed out: until then it may still arrive. */
    private void lookUp(Parcel parcel, ChannelId channel, Try tried) {
        var now = clock.instant();
        var first = tried.at().plus(rates.callTimeout());
        var turn = pace.lookUp();
        if (first.isAfter(now) || turn.isAfter(now)) {
            outbox.wait(parcel, first.isAfter(turn) ? first : turn, tried);
            return;
        }
        search.find(parcel.key(), channel, tried)
                .match(new Settling<Optional<String>>(policy, parcel, Kind.LOOK_UP, tried) {
                    @Override
                    public void done(Optional<String> found) {
                        found.ifPresentOrElse(ts -> found(parcel, ts), () -> notFound(parcel, channel, tried, now));
                    }
                });
    }

    private void found(Parcel parcel, String ts) {
        outbox.found(parcel, ts);
        drawing.placed(parcel);
    }

    /** It may be there without showing in the history yet: only when that can no longer be, it is posted again. */
    private void notFound(Parcel parcel, ChannelId channel, Try tried, Instant lookedAt) {
        var certain = tried.at().plus(rates.callTimeout()).plus(rates.historyLag());
        if (lookedAt.isBefore(certain)) {
            var next = lookedAt.plus(rates.historyLag().dividedBy(LOOKS_WITHIN_LAG));
            outbox.wait(parcel, next.isBefore(certain) ? next : certain, tried);
        } else {
            post(parcel, channel);
        }
    }
}
