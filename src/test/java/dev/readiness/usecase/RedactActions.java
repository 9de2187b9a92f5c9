package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.asking;

import dev.readiness.checklist.Choice;
import dev.readiness.fixtures.Some;
import dev.readiness.review.Ending;
import dev.readiness.review.Given;
import dev.readiness.stage.Kept;
import java.util.Map;

/** Erasing the texts of items, decisions, waivers and closings. */
record RedactActions(RandomReview review, Kept.Doers use) {
    void addTo(Map<String, Runnable> all) {
        all.put("redact", () -> redact(asking(review.anybody()), new Target.OfItem(review.item())));
        all.put("redact a decision", () -> {
            var lead = asking(Some.LEAD);
            use.register().decide().typed(lead, review.ref(), review.decision(), review.words(), review.words());
            review.tick();
            redact(asking(review.anybody()), review.decisionTarget());
            redact(lead, new Target.OfDecision(1));
        });
        all.put("redact a waiver", () -> {
            use.answer().typed(asking(Some.DEV), review.ref(), new ItemRef("2"), Given.press(Choice.NO));
            review.tick();
            redact(asking(review.anybody()), new Target.OfRisk(1));
            redact(asking(Some.LEAD), new Target.OfRisk(1));
        });
        all.put("redact a closing", () -> {
            use.close().close(asking(Some.LEAD), review.ref(), Ending.NOT_READY, review.words());
            review.tick();
            redact(asking(review.anybody()), new Target.OfClosing());
            redact(asking(Some.LEAD), new Target.OfClosing());
        });
        all.put("note and redact", () -> {
            var item = review.item();
            use.note().handle(asking(Some.DEV), review.ref(), item, review.words(), review.links());
            review.tick();
            redact(asking(Some.DEV), new Target.OfItem(item));
        });
    }

    private void redact(Asking asking, Target target) {
        use.redact().handle(asking, review.ref(), target);
    }
}
