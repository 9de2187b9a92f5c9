package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.admin;
import static dev.readiness.fixtures.Requests.asking;
import static dev.readiness.fixtures.Requests.inDays;
import static dev.readiness.usecase.RandomReview.LEAVER;

import dev.readiness.fixtures.Some;
import dev.readiness.review.Snoozing;
import dev.readiness.stage.Kept;
import java.util.List;
import java.util.Map;

/** Handing items over, putting them off, and changing who takes part until when. */
record StaffingActions(RandomReview review, Kept.Doers use) {
    void addTo(Map<String, Runnable> all) {
        all.put(
                "assign",
                () -> use.hand()
                        .assign(
                                asking(review.team()),
                                review.ref(),
                                review.itemOrAll(),
                                review.pick(Some.DEV, LEAVER, Some.LEAD)));
        all.put("not mine", () -> use.hand().giveBack(asking(review.team()), review.ref(), review.itemOrAll()));
        all.put("see to it", () -> use.see().handle(asking(review.team()), review.ref(), review.itemOrAll()));
        all.put(
                "snooze",
                () -> use.snooze()
                        .handle(asking(review.team()), review.ref(), review.itemOrAll(), inDays(1), review.words()));
        all.put("wake", () -> {
            if (review.now().isOpen()) {
                var items = List.of(review.itemId());
                review.save(Some.LEAD, (found, by) -> Snoozing.snooze(found, items, null, review.words(), by));
            }
        });
        all.put("lead", () -> {
            var other = review.now().lead().equals(Some.LEAD) ? Some.PLATFORM : Some.LEAD;
            use.set().handle(admin(), review.ref(), new SetReview.Wanted(other, null, null));
        });
        all.put("owners", () -> {
            var owners = review.pick(List.of(Some.OWNER, Some.DEV), List.of(Some.DEV));
            set(new SetReview.Wanted(null, owners, null));
        });
        all.put("due", () -> set(new SetReview.Wanted(null, null, inDays(review.below(12)))));
        all.put("leave", () -> {
            review.reopen();
            review.addDecision(LEAVER);
            use.hand().assign(asking(Some.LEAD), review.ref(), review.itemOrAll(), LEAVER);
            use.hand().assign(asking(Some.LEAD), review.ref(), review.decisionTarget(), LEAVER);
            review.tick();
            use.departure().handle(LEAVER);
        });
    }

    private void set(SetReview.Wanted wanted) {
        use.set().handle(asking(Some.LEAD), review.ref(), wanted);
    }
}
