package dev.readiness.usecase;

import static dev.readiness.fixtures.Requests.asking;
import static dev.readiness.fixtures.Requests.inDays;

import dev.readiness.checklist.DecisionStatus;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Dependence;
import dev.readiness.fixtures.Some;
import dev.readiness.stage.Kept;
import java.util.List;
import java.util.Map;

/** What the lead does to the register of decisions. */
record DecisionActions(RandomReview review, Kept.Doers use) {
    private static final Asking LEAD = asking(Some.LEAD);

    void addTo(Map<String, Runnable> all) {
        all.put("add a decision", () -> review.addDecision(review.perhaps() ? RandomReview.LEAVER : null));
        all.put("set a decision", () -> {
            var status = review.pick(DecisionStatus.values());
            var wanted = new SetDecision.Wanted(status, review.team(), inDays(2), review.words(), review.words());
            set(review.decision(), wanted);
        });
        all.put("block a decision", () -> {
            var on = new Dependence(List.of(review.decision()), review.words());
            use.register().set().block(LEAD, review.ref(), review.decision(), on);
        });
        all.put("decide", this::decide);
        all.put("drop a decision", () -> drop(review.decision()));
        all.put("take a decision back", () -> review.thenUndo(Some.LEAD, this::decide));
        all.put("see to a decision", () -> use.see().handle(LEAD, review.ref(), review.decisionTarget()));
        all.put(
                "snooze a decision",
                () -> use.snooze().handle(LEAD, review.ref(), review.decisionTarget(), inDays(2), review.words()));
        all.put("walk", () -> {
            review.reopen();
            review.addDecision(null);
            use.register().walk().start(LEAD, review.ref());
            review.tick();
            var register = review.now().register();
            int meeting = register.agenda() == null ? 0 : register.agenda().number();
            register.onTheFloor()
                    .ifPresent(first -> use.register().walk().next(LEAD, review.ref(), meeting, first.id()));
        });
        all.put("open a decision again", () -> {
            review.reopen();
            var id = review.decision();
            drop(id);
            review.tick();
            set(id, new SetDecision.Wanted(DecisionStatus.DRAFTED, null, null, null, null));
        });
    }

    private void set(DecisionId id, SetDecision.Wanted wanted) {
        use.register().set().set(LEAD, review.ref(), id, wanted);
    }

    private void decide() {
        use.register().decide().typed(LEAD, review.ref(), review.decision(), review.words(), review.words());
    }

    private void drop(DecisionId id) {
        use.register().drop().handle(LEAD, review.ref(), id, review.words());
    }
}
