package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.admin;
import static dev.readiness.fixtures.Requests.asking;
import static dev.readiness.fixtures.Requests.inDays;

import dev.readiness.fixtures.Some;
import dev.readiness.review.Ending;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import dev.readiness.stage.Kept;
import java.util.Map;

/** Waiving risks, closing the review and opening it again, while days pass. */
record ClosingActions(RandomReview review, Kept.Doers use) {
    void addTo(Map<String, Runnable> all) {
        all.put("waive", () -> waive(waivable()));
        all.put("agree to a waiver", () -> {
            var what = waivable();
            waive(what);
            approve(what);
        });
        all.put("a waiver ends", () -> {
            review.reopen();
            var what = Waivable.item(review.itemId());
            waive(what, new WaiveRisk.Terms(inDays(0), Waiver.Code.OTHER, review.words(), review.words()));
            approve(what);
            review.passDays(1);
        });
        all.put("own", () -> use.close().own(asking(review.pick(Some.DEV, Some.OWNER)), review.ref()));
        all.put("close", () -> close(review.pick(Ending.values())));
        all.put("reopen", () -> use.close().reopen(admin(), review.ref()));
        all.put("close and reopen", () -> {
            close(Ending.NOT_READY);
            review.tick();
            use.close().reopen(admin(), review.ref());
        });
        all.put("start over", () -> {
            close(Ending.ABANDONED);
            review.tick();
            review.startOver();
        });
        all.put("days pass", () -> review.passDays(review.below(4)));
    }

    private void close(Ending ending) {
        use.close().close(admin(), review.ref(), ending, review.words());
    }

    private Waivable waivable() {
        var risks = review.now().risks().inOrder();
        return risks.isEmpty() || review.below(3) == 0
                ? Waivable.item(review.itemId())
                : Waivable.risk(risks.get(review.below(risks.size())).rule());
    }

    private void waive(Waivable what) {
        var code = review.pick(Waiver.Code.values());
        waive(what, new WaiveRisk.Terms(inDays(review.below(4)), code, review.words(), review.words()));
    }

    private void waive(Waivable what, WaiveRisk.Terms terms) {
        use.waive().handle(asking(Some.LEAD), review.ref(), what, terms);
    }

    private void approve(Waivable what) {
        review.tick();
        use.waive().approve(admin(), review.ref(), what);
    }
}
