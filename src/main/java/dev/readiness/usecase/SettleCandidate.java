package dev.readiness.usecase;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.Item;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.review.Answering;
import dev.readiness.review.Candidate;
import dev.readiness.review.Candidates;
import dev.readiness.review.Given;
import dev.readiness.review.Review;
import dev.readiness.usecase.Result.Done;
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

    /** The reply answers its item with that choice. */
    public Result<Answering> use(Asking asking, ReviewRef ref, ItemRef item, MessageRef reply, Choice choice) {
        return reviews.inTransaction(desk -> find(desk, asking, ref, item)
                .then(found -> new Done<>(AnswerItem.tell(desk, use(asking, found, reply, choice)))));
    }

    private Answering use(Asking asking, Found found, MessageRef reply, Choice choice) {
        var item = found.item().id();
        var given = found.candidate(reply)
                .map(candidate -> Given.typed(choice, candidate.text(), candidate.evidence()))
                .orElseGet(() -> Given.press(choice));
        return Candidates.use(found.review(), item, reply, given, by(asking));
    }

    /** The reply is just talk. */
    public Result<Review> drop(Asking asking, ReviewRef ref, ItemRef item, MessageRef reply) {
        return reviews.inTransaction(desk -> find(desk, asking, ref, item).then(found -> {
            var change = Candidates.drop(found.review(), found.item().id(), reply, by(asking));
            Telling.saveAndTell(desk, change);
            return new Done<>(change.review());
        }));
    }

    private record Found(Review review, Item item) {
        Optional<Candidate> candidate(MessageRef reply) {
            return review.item(item.id()).candidate(reply);
        }
    }

    private static Result<Found> find(Reviews.Desk desk, Asking asking, ReviewRef ref, ItemRef item) {
        return new FindReview(desk, asking)
                .forChange(ref)
                .then(review -> FindReview.item(review, item)
                        .then(known -> AnswerItem.allowed(review, known.id(), asking)
                                .then(may -> new Done<>(new Found(may, known)))));
    }

    private PersonAt by(Asking asking) {
        return new PersonAt(asking.actor().person(), clock.instant());
    }
}
