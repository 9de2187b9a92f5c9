package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.readiness.decision.Agenda;
import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import java.util.ArrayList;

/** The decision that a meeting is at, in the thread for everybody to see. */
public final class MeetingView {
    private MeetingView() {}

    public static Drawn draw(Standing standing, int number, People people) {
        var review = standing.review();
        var agenda = review.register().agenda();
        if (agenda == null || agenda.number() != number) {
            return Drawn.sentence("This walk through the decisions gave way to a newer one below.");
        }
        return review.register()
                .onTheFloor()
                .map(decision -> at(standing, agenda, decision, people))
                .orElseGet(() -> Drawn.sentence("The walk through "
                        + StatusView.counted(agenda.decisions().size(), "decision")
                        + " is over. What it ended with stands below."));
    }

    private static Drawn at(Standing standing, Agenda agenda, Decision decision, People people) {
        var review = standing.review();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.context("*Walk through the decisions*  ·  " + agenda.place(decision.id()) + " of "
                + agenda.decisions().size() + "  ·  for " + people.show(decision.owner(review.lead()))));
        blocks.addAll(DecisionView.about(standing, decision, people));
        blocks.add(Kit.context(hint(review, agenda, decision)));
        var buttons = new ArrayList<BlockElement>(DecisionView.buttons(review, decision));
        var next = new DecisionPointer(review.id(), decision.id(), agenda.number());
        buttons.add(Kit.button("Next", ActionIds.DECISION_NEXT, next.value()));
        blocks.add(Kit.actions(buttons));
        return new Drawn(
                "Walk through the decisions: " + decision.id() + ", " + DecisionLines.title(decision) + ".", blocks);
    }

    private static String hint(Review review, Agenda agenda, Decision decision) {
        boolean given = decision.owner().isPresent() || review.register().isBlockedByName(decision);
        return (given
                        ? "It has " + (decision.owner().isPresent() ? "an owner" : "what blocks it")
                                + ": decide it, or press *Next*."
                        : "Decide it, give it an owner, or name what blocks it; then press *Next*.")
                + left(review, agenda, decision.id());
    }

    private static String left(Review review, Agenda agenda, DecisionId now) {
        var ahead = agenda.decisions().stream()
                .filter(id -> !id.equals(now) && !agenda.passed().contains(id))
                .filter(id -> review.register().get(id).isOpen())
                .toList();
        return ahead.isEmpty() ? "  It is the last one." : "  Still to come: " + DecisionLines.numbers(ahead);
    }
}
