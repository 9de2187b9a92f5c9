package dev.readiness.usecase;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.review.Answering;
import dev.readiness.review.Candidate;
import dev.readiness.review.Candidates;
import dev.readiness.review.Given;
import dev.readiness.review.Review;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.util.Optional;

/** Settles whether a reply is an answer: its writer, or whoever else may answer, says so. */
public final class SettleCandidate {
    private final Reviews reviews;
    private final Clock clock;

    public SettleCandidate(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** A reply that is settled; {@code now} tells whether it is only since this was asked. */
    public record Dropped(Review review, ItemId item, boolean now) {}

    /**
     * The reply answers its item with that choice.
     *
     * @param stamp the reply's time stamp in the review's channel
     */
    public Result<Answering> use(Asking asking, ReviewRef ref, ItemRef item, String stamp, Choice choice) {
        return reviews.inTransaction(desk -> find(desk, asking, ref, item, stamp)
                .then(found -> new Done<>(AnswerItem.tell(desk, use(asking, found, choice)))));
    }

    private Answering use(Asking asking, Found found, Choice choice) {
        var given = found.candidate()
                .map(candidate -> Given.typed(choice, candidate.text(), candidate.evidence()))
                .orElseGet(() -> Given.press(choice));
        return Candidates.use(found.review(), found.item(), found.reply(), given, by(asking));
    }

    /** The reply is just talk. */
    public Result<Dropped> drop(Asking asking, ReviewRef ref, ItemRef item, String stamp) {
        return reviews.inTransaction(
                desk -> find(desk, asking, ref, item, stamp).then(found -> new Done<>(drop(desk, asking, found))));
    }

    private Dropped drop(Desk desk, Asking asking, Found found) {
        boolean waits = found.candidate().isPresent();
        var change = Candidates.drop(found.review(), found.item(), found.reply(), by(asking));
        return new Dropped(Telling.saveAndTell(desk, change), found.item(), waits);
    }

    private record Found(Review review, ItemId item, MessageRef reply) {
        Optional<Candidate> candidate() {
            return review.item(item).candidate(reply);
        }
    }

    private static Result<Found> find(Desk desk, Asking asking, ReviewRef ref, ItemRef item, String stamp) {
        return new FindReview(desk, asking)
                .forChange(ref)
                .then(review -> FindReview.item(review, item)
                        .then(known -> allowed(
                                asking, new Found(review, known.id(), new MessageRef(review.channel(), stamp)))));
    }

    /** What waits no more is nobody's to settle, so that nobody is refused it. */
    private static Result<Found> allowed(Asking asking, Found found) {
        return found.candidate()
                .<Result<Found>>map(
                        candidate -> AnswerItem.allowed(found.review(), found.item(), from(candidate, asking, found))
                                .then(may -> new Done<>(found)))
                .orElseGet(() -> new Done<>(found));
    }

    /** Its writer speaks from where it was written, wherever they are asked about it. */
    private static Asking from(Candidate candidate, Asking asking, Found found) {
        boolean writer = candidate.by().person().equals(asking.actor().person());
        return writer ? asking.in(found.review().channel()) : asking;
    }

    private PersonAt by(Asking asking) {
        return new PersonAt(asking.actor().person(), clock.instant());
    }
}
