package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Resolution;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import java.util.ArrayList;
import java.util.List;

/** A decision in the thread: its row of the register while it is open, and the record of its outcome afterwards. */
public final class DecisionView {
    private static final int WORDS = 600;

    private DecisionView() {}

    public static Drawn draw(Standing standing, DecisionId id, People people) {
        var review = standing.review();
        var decision = review.register().get(id);
        return decision.resolution()
                .map(ended -> record(review, decision, ended, people))
                .orElseGet(() -> row(standing, decision, people));
    }

    private static Drawn row(Standing standing, Decision decision, People people) {
        var review = standing.review();
        var blocks = new ArrayList<>(about(standing, decision, people));
        var buttons = new ArrayList<>(buttons(review, decision));
        buttons.add(button("Snooze", ActionIds.DECISION_SNOOZE, review, decision));
        blocks.add(Kit.actions(buttons));
        return new Drawn("Decision " + decision.id() + " is open: " + DecisionLines.title(decision) + ".", blocks);
    }

    /** The open decision itself. */
    static List<LayoutBlock> about(Standing standing, Decision decision, People people) {
        var review = standing.review();
        var direction = decision.topic().direction();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.context(DecisionLines.topic(review, decision)));
        blocks.add(Kit.section("*Decision:* " + DecisionLines.title(decision)
                + (direction.isEmpty() ? "" : "\nCurrent direction: " + Escape.text(direction))));
        blocks.add(Kit.context(
                "*" + DecisionLines.state(decision) + "*  ·  " + DecisionLines.plan(standing, decision, people)));
        var words = new ArrayList<LayoutBlock>();
        if (!decision.plan().next().isEmpty()) {
            words.add(Kit.context("Next action"));
            words.add(Rich.quote(decision.plan().next(), WORDS));
        }
        words.addAll(superseded(decision, people));
        blocks.addAll(Fit.part(words, more(review)));
        return blocks;
    }

    static List<ButtonElement> buttons(Review review, Decision decision) {
        var value = DecisionPointer.of(review, decision).value();
        return List.of(
                Kit.primary("Decide", ActionIds.DECIDE, value),
                Kit.button("Assign", ActionIds.DECISION_ASSIGN, value),
                Kit.button("Blocked by…", ActionIds.DECISION_BLOCK, value));
    }

    private static ButtonElement button(String label, String action, Review review, Decision decision) {
        return Kit.button(label, action, DecisionPointer.of(review, decision).value());
    }

    private static Drawn record(Review review, Decision decision, Resolution ended, People people) {
        var state = DecisionLines.state(decision);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.context(DecisionLines.topic(review, decision)));
        blocks.add(Kit.section("*Decision:* " + DecisionLines.title(decision)));
        var words = new ArrayList<>(DecisionLines.resolution(ended, "*" + state + "*", people));
        words.addAll(superseded(decision, people));
        blocks.addAll(Fit.part(words, more(review)));
        blocks.add(Kit.actions(last(review, decision)));
        return new Drawn(
                "Decision " + decision.id() + " is " + (decision.isDecided() ? "made" : "dropped") + ": "
                        + DecisionLines.title(decision) + ".",
                blocks);
    }

    private static List<ButtonElement> last(Review review, Decision decision) {
        var history = button("History", ActionIds.DECISION_HISTORY, review, decision);
        return decision.isDecided()
                ? List.of(button("Change", ActionIds.DECIDE, review, decision), history)
                : List.of(history);
    }

    private static List<LayoutBlock> superseded(Decision decision, People people) {
        var earlier = decision.settlement().earlier();
        if (earlier.isEmpty()) {
            return List.of();
        }
        var last = earlier.get(earlier.size() - 1);
        var more = earlier.size() > 1 ? " (and " + (earlier.size() - 1) + " before: see History)" : "";
        var how = last.kind() == Resolution.Kind.DECIDED ? "Superseded, decided earlier" : "Dropped earlier";
        return DecisionLines.resolution(last, how + more, people);
    }

    private static String more(Review review) {
        return "history " + review.id() + " lists all that happened";
    }
}
