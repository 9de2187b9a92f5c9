package dev.readiness.usecase;

import dev.readiness.checklist.Item;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import dev.readiness.review.Answers;
import dev.readiness.review.Evidence;
import dev.readiness.review.Permission;
import dev.readiness.review.Review;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.util.List;

/** Leaves a note on an item; its links become evidence where the person may answer. */
public final class NoteItem {
    private final Reviews reviews;
    private final Clock clock;

    public NoteItem(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The note is there, with so many links taken as evidence. */
    public record Noted(Review review, Item item, int links) {}

    public Result<Noted> handle(Asking asking, ReviewRef review, ItemRef item, Prose text, List<Evidence> links) {
        if (!Permission.toNote(asking.actor())) {
            return new Refused<>(new Refusal.ReadOnly());
        }
        return reviews.inTransaction(desk -> new FindReview(desk, asking)
                .forChange(review)
                .then(found -> FindReview.item(found, item)
                        .then(known -> new Done<>(note(desk, asking, found, known, text, links)))));
    }

    private Noted note(Desk desk, Asking asking, Review review, Item item, Prose text, List<Evidence> links) {
        var evidence =
                Permission.toAnswer(review, item.id(), asking.actor(), asking.here()) ? links : List.<Evidence>of();
        var by = new PersonAt(asking.actor().person(), clock.instant());
        var change = Answers.note(review, item.id(), text, evidence, null, by);
        return new Noted(Telling.saveAndTell(desk, change), item, evidence.size());
    }
}
