package dev.readiness.slack.post;

import dev.readiness.slack.view.ChannelPausedView;
import dev.readiness.slack.view.DigestStuckView;
import dev.readiness.slack.view.DigestView;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.People;
import dev.readiness.usecase.Digests;
import dev.readiness.usecase.Directory;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Outbox;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Parcel.Content.OfReview;
import dev.readiness.usecase.Reviews;
import java.time.Clock;

/** From a claimed message to what it shows, as things are now. */
public final class Drawing {
    private final Reviews reviews;
    private final Outbox outbox;
    private final Digests digests;
    private final Directory directory;
    private final String command;
    private final Clock clock;

    /** @param command the slash command's name, as messages mention it */
    public Drawing(
            Reviews reviews, Outbox outbox, Digests digests, Directory directory, String command, Clock clock) {
        this.reviews = reviews;
        this.outbox = outbox;
        this.digests = digests;
        this.directory = directory;
        this.command = command;
        this.clock = clock;
    }

    Drawn draw(Parcel parcel) {
        var drawn = parcel.content()
                .match(ours -> ofReview(ours, parcel.ts() == null), written -> letter(written.letter()));
        var replaces = parcel.revision().replaces();
        var whole = replaces == null ? drawn : drawn.inPlaceOf(replaces);
        return parcel.revision().plain() ? whole.plain() : whole;
    }

    /** @param isPost a post notifies whom it mentions, an edit does not */
    private Drawn ofReview(OfReview ours, boolean isPost) {
        return reviews.inTransaction(desk -> {
                    var review = desk.read(ours.review()).orElseThrow();
                    var today = desk.watch().today(review, clock.instant());
                    return new ReviewDrawing(review, today, isPost ? onPost(ours) : People.mentioned(), command);
                })
                .draw(ours.notice());
    }

    /** A decision's new owner is told by a message of its own, so its row notifies nobody. */
    private People onPost(OfReview ours) {
        return ours.notice() instanceof Notice.Decision
                ? People.named(directory::name)
                : People.notNotifying(ours.causedBy(), directory::name);
    }

    private Drawn letter(Letter letter) {
        return letter.match(this::paused, this::digest, stuck -> DigestStuckView.draw(stuck, command));
    }

    private Drawn paused(Letter.ChannelPaused paused) {
        return reviews.inTransaction(desk -> {
            var held = paused.reviews().stream()
                    .flatMap(id -> desk.read(id).stream())
                    .toList();
            return ChannelPausedView.draw(paused, held, outbox.isPaused(paused.channel()), command);
        });
    }

    /** A digest notifies nobody but those who read it. */
    private Drawn digest(Letter.OfDigest letter) {
        var view = new DigestView(digests.issue(letter.slot()), People.named(directory::name), command);
        return letter.part() == 0 ? view.message() : view.inThread(letter.part());
    }
}
