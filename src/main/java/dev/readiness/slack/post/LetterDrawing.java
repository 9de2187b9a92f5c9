package dev.readiness.slack.post;

import dev.readiness.slack.view.ChannelPausedView;
import dev.readiness.slack.view.DigestStuckView;
import dev.readiness.slack.view.DigestView;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.NudgeInThreadView;
import dev.readiness.slack.view.NudgeView;
import dev.readiness.slack.view.People;
import dev.readiness.usecase.Digests;
import dev.readiness.usecase.Directory;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Nudges;
import dev.readiness.usecase.Outbox;
import dev.readiness.usecase.Reviews;
import java.util.Optional;

/** From a letter to what it shows now; nothing where it is to be posted and has become pointless. */
record LetterDrawing(
        Reviews reviews,
        Nudges nudges,
        Digests digests,
        Outbox outbox,
        Directory directory,
        boolean isPost,
        String command)
        implements Letter.Cases<Optional<Drawn>> {
    @Override
    public Optional<Drawn> channelPaused(Letter.ChannelPaused paused) {
        return reviews.inTransaction(desk -> {
            var held = paused.reviews().stream()
                    .flatMap(id -> desk.read(id).stream())
                    .toList();
            return Optional.of(ChannelPausedView.draw(paused, held, outbox.isPaused(paused.channel()), command));
        });
    }

    @Override
    public Optional<Drawn> nudge(Letter.Nudge nudge) {
        if (isPost) {
            var due = toPost(nudge).discreet().onlyDue();
            return due.lines().isEmpty() ? Optional.empty() : Optional.of(NudgeView.draw(due, command));
        }
        var content = nudges.content(nudge.slot()).discreet();
        return Optional.of(nudge.outdated() ? NudgeView.outdated(content) : NudgeView.draw(content, command));
    }

    /** What the newer one behind it says is said there alone. */
    private Nudges.Content toPost(Letter.Nudge nudge) {
        return nudge.outdated() ? nudges.toldHereLast(nudge.slot()) : nudges.content(nudge.slot());
    }

    @Override
    public Optional<Drawn> nudgeInThread(Letter.NudgeInThread nudge) {
        var content = nudges.content(nudge.slot()).of(nudge.review());
        boolean pointless = isPost && content.onlyDue().lines().isEmpty();
        return pointless ? Optional.empty() : Optional.of(NudgeInThreadView.draw(content, command));
    }

    /** A digest notifies nobody but those who read it. */
    @Override
    public Optional<Drawn> ofDigest(Letter.OfDigest letter) {
        var view = new DigestView(digests.issue(letter.slot()), People.named(directory::name), command);
        return Optional.of(letter.part() == 0 ? view.message() : view.inThread(letter.part()));
    }

    @Override
    public Optional<Drawn> digestStuck(Letter.DigestStuck stuck) {
        return Optional.of(DigestStuckView.draw(stuck, command));
    }
}
