package dev.readiness.usecase;

import dev.readiness.people.PersonAt;
import dev.readiness.review.Change;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Standing;
import dev.readiness.review.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at each review that is open, or was signed with waivers, once a local day of its lead: days pass, dates become
 * overdue, waivers end.
 */
public final class DailyLook {
    private static final int AT_ONCE = 100;

    private final Reviews reviews;
    private final Directory directory;
    private final Clock clock;
    private long last;

    public DailyLook(Reviews reviews, Directory directory, Clock clock) {
        this.reviews = reviews;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Looks at what was not looked at since its lead's day began. Somewhere it is tomorrow already for most of a day, and
     * most of what is found waits for its own: each run goes on behind the last one, so that nothing waits behind it.
     */
    public void run() {
        var latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
        List<ReviewId> due = reviews.inTransaction(desk -> desk.notLookedAtOn(latest, last, AT_ONCE));
        last = due.size() < AT_ONCE ? 0 : due.get(due.size() - 1).number();
        due.forEach(this::look);
    }

    /** The lead is looked up before the transaction: nobody is asked inside of it. */
    private void look(ReviewId id) {
        reviews.inTransaction(desk -> desk.read(id)).ifPresent(review -> directory.actor(review.lead()));
        reviews.inTransaction(desk -> {
            desk.find(id).ifPresent(review -> {
                var now = clock.instant();
                var today = desk.watch().today(review, now);
                if (desk.lastLook(id).filter(today::equals).isPresent()) {
                    return;
                }
                var before = lastLook(desk, review);
                desk.lookedAt(review, today);
                var nobody = new PersonAt(review.lead(), now);
                var change = desk.watch().follow(Change.none(review, nobody));
                var told = Telling.saveAndTell(desk, change);
                Telling.keepDuties(desk, change);
                var standing = new Standing(told, today);
                if (standing.overdue().days() > 0 || !Verdict.of(told, before).equals(Verdict.of(told, today))) {
                    desk.refresh(id, new Notice.Card(), nobody);
                    desk.refresh(id, new Notice.Summary(), nobody);
                }
                told.register().open().stream()
                        .filter(decision -> standing.overdue(decision).days() > 0)
                        .forEach(late -> desk.refresh(id, new Notice.Decision(late.id()), nobody));
                endingSoon(desk, told, today).forEach(ends -> desk.tellOnce(id, ends, nobody));
            });
            return true;
        });
    }

    /** The day that the review's messages were drawn for last, if nothing has happened in it since. */
    private static LocalDate lastLook(Reviews.Desk desk, Review review) {
        return desk.lastLook(review.id())
                .orElseGet(() -> desk.watch().today(review, review.opened().at()));
    }

    private static Stream<Notice> endingSoon(Reviews.Desk desk, Review review, LocalDate today) {
        var watch = desk.watch();
        var ending = new EndingWaivers(
                review, today, watch.zone(review), watch.loudness().daysAhead());
        return review.isWatched() ? ending.notices() : Stream.empty();
    }
}
