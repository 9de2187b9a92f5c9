package dev.readiness.usecase;

import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Undoing;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Takes back what somebody did last, where it was not long ago and nobody has changed it since. */
public final class TakeBack {
    private static final Duration LONGEST_AGO = Duration.ofMinutes(15);

    private final Reviews reviews;
    private final Clock clock;

    public TakeBack(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** What was taken back, and the review as it stands now. */
    public record TakenBack(Review review, List<JournalEntry> undone) {
        public TakenBack {
            undone = List.copyOf(undone);
        }
    }

    public Result<TakenBack> handle(Asking asking) {
        return reviews.inTransaction(desk -> desk.lastChangedBy(
                        asking.actor().person(), clock.instant().minus(LONGEST_AGO))
                .<Result<TakenBack>>map(review -> takeBack(desk, asking.actor().person(), review))
                .orElseGet(() -> new Refused<>(new Refusal.NothingToUndo())));
    }

    private Result<TakenBack> takeBack(Desk desk, PersonId person, ReviewId id) {
        return OpenOnly.check(desk.find(id).orElseThrow()).then(review -> takeBack(desk, person, review));
    }

    private Result<TakenBack> takeBack(Desk desk, PersonId person, Review review) {
        var id = review.id();
        var journal = desk.journal(id);
        var undone = lastOf(journal, person);
        if (undone.isEmpty()) {
            return new Refused<>(new Refusal.NothingToUndo());
        }
        int first = undone.get(0).number();
        var overtaken = Undoing.overtaken(undone, journal.subList(first, journal.size()));
        if (overtaken.isPresent()) {
            return new Refused<>(
                    new Refusal.UndoOvertaken(review, overtaken.get().by()));
        }
        var before = Review.rebuild(id, review.pack(), journal.subList(0, first - 1));
        var change = Undoing.undo(review, before, undone, new PersonAt(person, clock.instant()));
        return new Done<>(new TakenBack(Telling.saveAndTell(desk, change), undone));
    }

    /** What the person did at once when they last did anything; empty where that cannot be taken back. */
    private static List<JournalEntry> lastOf(List<JournalEntry> journal, PersonId person) {
        var last = journal.stream()
                .filter(entry -> entry.by().person().equals(person) && !Undoing.isConsequence(entry.event()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return Undoing.undoable(
                journal.stream().filter(entry -> entry.by().equals(last.by())).toList());
    }
}
