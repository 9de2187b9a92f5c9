package dev.readiness.usecase;

import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.review.Review;
import dev.readiness.usecase.Parcel.Content.Written;
import dev.readiness.usecase.Parcel.Try;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is done, and who is told, about messages that cannot be delivered where they should. */
public final class Undeliverable implements Orphans {
    /** Short, because the channel can have been unarchived since Slack refused the message. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final Reviews reviews;
    private final Outbox outbox;
    private final Letters letters;
    private final Nudges nudges;
    private final Clock clock;

    public Undeliverable(Reviews reviews, Outbox outbox, Letters letters, Clock clock) {
        this.reviews = reviews;
        this.outbox = outbox;
        this.letters = letters;
        this.nudges = new Nudges(reviews, letters, clock);
        this.clock = clock;
    }

    /**
     * Pauses the channel, and tells each lead whose reviews wait for it, once for each pause.
     *
     * @param doubt a post of the message whose outcome is unknown; null where there is none
     * @return whether the pause begins now
     */
    public boolean pause(Parcel parcel, ChannelId channel, Duration pause, String error, @Nullable Try doubt) {
        var now = clock.instant();
        return reviews.inTransaction(desk -> {
            outbox.later(parcel, now, error, doubt);
            boolean begins = !outbox.isPaused(channel) && pause.compareTo(FIRST_PAUSE) > 0;
            var since = outbox.pause(channel, now, now.plus(begins ? FIRST_PAUSE : pause), error);
            var waiting = outbox.waitingFor(channel).stream()
                    .flatMap(id -> desk.read(id).stream())
                    .toList();
            tell(waiting, Review::lead, new Letter.ChannelPaused(channel, since, List.of(), error));
            return since.toEpochMilli() == now.toEpochMilli();
        });
    }

    /** Gives the message up, and lets {@code orphans} know. */
    public void giveUp(Parcel parcel, PersonId person, String error, Orphans orphans) {
        reviews.inTransaction(desk -> {
            outbox.orphan(parcel, error);
            if (parcel.content() instanceof Written written) {
                orphans.orphaned(written.letter(), person);
            }
            return true;
        });
    }

    /** There was nothing left to say in the message when it was to be posted: it is not, until it is sent again. */
    public void pointless(Parcel parcel) {
        reviews.inTransaction(desk -> {
            if (outbox.pointless(parcel)
                    && parcel.content() instanceof Written written
                    && written.letter() instanceof Letter.Nudge nudge) {
                desk.duties().giveBack(nudge.slot());
            }
            return true;
        });
    }

    @Override
    public void orphaned(Letter letter, PersonId person) {
        letter.match(new Letter.Cases<Boolean>() {
            @Override
            public Boolean channelPaused(Letter.ChannelPaused paused) {
                return tellOpeners(paused, person);
            }

            @Override
            public Boolean nudge(Letter.Nudge nudge) {
                return nudges.unreached(nudge.slot());
            }

            @Override
            public Boolean nudgeInThread(Letter.NudgeInThread nudge) {
                return false;
            }

            /** The list of digests shows it. */
            @Override
            public Boolean ofDigest(Letter.OfDigest digest) {
                return false;
            }

            @Override
            public Boolean digestStuck(Letter.DigestStuck stuck) {
                return false;
            }
        });
    }

    /** Where a lead cannot be told that a channel is paused, whoever opened the review is. */
    private boolean tellOpeners(Letter.ChannelPaused paused, PersonId person) {
        return reviews.inTransaction(desk -> {
            var theirs = paused.reviews().stream()
                    .flatMap(id -> desk.read(id).stream())
                    .filter(review -> !review.opened().person().equals(person))
                    .toList();
            tell(theirs, review -> review.opened().person(), paused);
            return true;
        });
    }

    private void tell(List<Review> waiting, Function<Review, PersonId> whom, Letter.ChannelPaused paused) {
        waiting.stream().collect(Collectors.groupingBy(whom)).forEach((person, theirs) -> {
            var ids = theirs.stream().map(Review::id).sorted().toList();
            letters.send(
                    key(paused.channel(), paused.since(), person),
                    new Letter.ChannelPaused(paused.channel(), paused.since(), ids, paused.error()),
                    new Address.Direct(person),
                    clock.instant());
        });
    }

    private static String key(ChannelId channel, Instant since, PersonId person) {
        return "paused/" + channel + "/" + since.toEpochMilli() + "/" + person;
    }
}
