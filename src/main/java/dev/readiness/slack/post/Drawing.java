package dev.readiness.slack.post;

import dev.readiness.people.MessageRef;
import dev.readiness.review.Earlier;
import dev.readiness.review.Review;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.MessageLinks;
import dev.readiness.slack.view.People;
import dev.readiness.usecase.Digests;
import dev.readiness.usecase.Directory;
import dev.readiness.usecase.Linked;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Nudges;
import dev.readiness.usecase.Outbox;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Parcel.Content.OfReview;
import dev.readiness.usecase.Placed;
import dev.readiness.usecase.Reviews;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;

/** From a claimed message to what it shows, as things are now. */
public final class Drawing {
    private final Reviews reviews;
    private final Outbox outbox;
    private final Nudges nudges;
    private final Digests digests;
    private final Directory directory;
    private final Permalinks permalinks;
    private final Placed placed;
    private final String command;
    private final Clock clock;

    /** @param command the slash command's name, as messages mention it */
    public Drawing(
            Reviews reviews,
            Outbox outbox,
            Nudges nudges,
            Digests digests,
            Directory directory,
            Permalinks permalinks,
            String command,
            Clock clock) {
        this.reviews = reviews;
        this.outbox = outbox;
        this.nudges = nudges;
        this.digests = digests;
        this.directory = directory;
        this.permalinks = permalinks;
        this.placed = new Placed(reviews, clock);
        this.command = command;
        this.clock = clock;
    }

    /** What the message shows; empty where it is to be posted and there is nothing left to say. */
    Optional<Drawn> draw(Parcel parcel) {
        boolean isPost = parcel.ts() == null;
        return parcel.content()
                .match(
                        ours -> Optional.of(ofReview(ours, isPost)),
                        written -> written.letter()
                                .match(new LetterDrawing(reviews, nudges, digests, outbox, directory, isPost, command)))
                .map(drawn -> whole(parcel, drawn));
    }

    private static Drawn whole(Parcel parcel, Drawn drawn) {
        var replaces = parcel.revision().replaces();
        var whole = replaces == null ? drawn : drawn.inPlaceOf(replaces);
        return parcel.revision().plain() ? whole.plain() : whole;
    }

    /** @param isPost a post notifies whom it mentions, an edit does not */
    private Drawn ofReview(OfReview ours, boolean isPost) {
        var people = isPost ? onPost(ours) : People.mentioned();
        return reviews.inTransaction(desk -> {
                    var review = desk.read(ours.review()).orElseThrow();
                    var today = desk.watch().today(review, clock.instant());
                    var links = places(desk, review, ours.notice());
                    return new ReviewDrawing(review, today, people, links, last(desk, review, ours.notice()), command);
                })
                .draw(ours.notice());
    }

    private static Optional<Review> last(Desk desk, Review review, Notice notice) {
        return notice instanceof Notice.Prompt prompt
                ? review.item(prompt.item()).offered().map(Earlier::review).flatMap(desk::read)
                : Optional.empty();
    }

    /** A decision's new owner is told by a message of its own, so its row notifies nobody; nobody ends a waiver. */
    private People onPost(OfReview ours) {
        if (ours.notice() instanceof Notice.Decision) {
            return People.named(directory::name);
        }
        boolean nobodys = ours.notice() instanceof Notice.WaiverEnds || ours.notice() instanceof Notice.WaiverOver;
        return nobodys ? People.mentioned() : People.notNotifying(ours.causedBy(), directory::name);
    }

    /** What the message may link to, and where that stands. */
    private MessageLinks places(Desk desk, Review review, Notice notice) {
        var places = new HashMap<Notice, MessageRef>();
        Linked.from(review, notice)
                .forEach(other -> desk.where(review.id(), other).ifPresent(place -> places.put(other, place)));
        var root = desk.where(review.id(), new Notice.Card()).map(MessageRef::ts);
        return other -> Optional.ofNullable(places.get(other)).map(place -> permalinks.of(place, root.orElse(null)));
    }

    /** The message stands in Slack now: what links to it is drawn again. */
    void placed(Parcel parcel) {
        placed.now(parcel);
    }
}
