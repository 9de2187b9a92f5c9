package dev.readiness.slack.post;

import dev.readiness.review.Review;
import dev.readiness.slack.view.CardView;
import dev.readiness.slack.view.ChannelPausedView;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.NamedView;
import dev.readiness.slack.view.OpenerView;
import dev.readiness.slack.view.People;
import dev.readiness.slack.view.PromptView;
import dev.readiness.slack.view.SummaryView;
import dev.readiness.usecase.Directory;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Outbox;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Parcel.Content.OfReview;
import dev.readiness.usecase.Reviews;

/** From a claimed message to what it shows, as things are now. */
public final class Drawing {
    private final Reviews reviews;
    private final Outbox outbox;
    private final Directory directory;
    private final String command;

    /** @param command the slash command's name, as messages mention it */
    public Drawing(Reviews reviews, Outbox outbox, Directory directory, String command) {
        this.reviews = reviews;
        this.outbox = outbox;
        this.directory = directory;
        this.command = command;
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
        var review = reviews.inTransaction(desk -> desk.read(ours.review())).orElseThrow();
        var people = isPost ? People.notNotifying(ours.causedBy(), directory::name) : People.mentioned();
        return notice(review, ours.notice(), people);
    }

    private Drawn notice(Review review, Notice notice, People people) {
        if (notice instanceof Notice.Opener) {
            return OpenerView.draw(review, people, command);
        }
        if (notice instanceof Notice.Prompt prompt) {
            return PromptView.draw(review, prompt.item(), people);
        }
        if (notice instanceof Notice.Summary) {
            return SummaryView.draw(review, people);
        }
        return notice instanceof Notice.Named named
                ? NamedView.draw(review, named, people)
                : CardView.draw(review, people);
    }

    private Drawn letter(Letter letter) {
        return letter.match(paused -> reviews.inTransaction(desk -> {
            var held = paused.reviews().stream()
                    .flatMap(id -> desk.read(id).stream())
                    .toList();
            return ChannelPausedView.draw(paused, held, outbox.isPaused(paused.channel()), command);
        }));
    }
}
