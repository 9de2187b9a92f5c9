package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a walk through the decisions ended with: owners, dates, next actions, and what is still without them. */
public final class MinutesView {
    private static final int WORDS = 200;

    private MinutesView() {}

    /** What stands of the decisions that the meeting walked through. */
    public static Drawn draw(Standing standing, int number, People people) {
        var review = standing.review();
        var agenda = review.register().agenda();
        return agenda == null || agenda.number() != number
                ? Drawn.sentence("What this walk through the decisions ended with is part of a newer one below.")
                : draw(
                        standing,
                        agenda.decisions().stream().map(review.register()::get).toList(),
                        people);
    }

    private static Drawn draw(Standing standing, List<Decision> decisions, People people) {
        var review = standing.review();
        long open = decisions.stream().filter(Decision::isOpen).count();
        var sentence = StatusView.counted(decisions.size(), "decision") + " walked through, "
                + (decisions.size() - open) + " settled, " + open + " still open";
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*" + sentence + ".*"));
        decisions.forEach(decision -> add(blocks, standing, decision, people));
        var without = without(review, decisions);
        var fitting = new ArrayList<>(Fit.message(blocks, "press Decisions on the card"));
        fitting.add(Kit.section(
                without.isEmpty()
                        ? "Each open one has an owner, a date and a next action, or is held up by what is named."
                        : "*Still without*\n" + String.join("\n", without)));
        return new Drawn(
                "The walk through the decisions of " + review.workload() + " ended: " + sentence + ".", fitting);
    }

    private static void add(List<LayoutBlock> blocks, Standing standing, Decision decision, People people) {
        blocks.add(Kit.section(DecisionLines.line(standing, decision, people)));
        var words = decision.resolution()
                .map(ended -> ended.outcome().isEmpty() ? ended.rationale() : ended.outcome())
                .orElseGet(() -> decision.plan().next());
        if (!words.isEmpty()) {
            blocks.add(Rich.quote(words, WORDS));
        }
    }

    private static List<String> without(Review review, List<Decision> decisions) {
        var lines = new ArrayList<String>();
        var register = review.register();
        Predicate<Decision> free = decision -> !register.isBlocked(decision);
        add(lines, "an owner", decisions, decision -> decision.owner().isEmpty());
        add(
                lines,
                "what blocks it",
                decisions,
                free.or(register::isBlockedByName).negate());
        add(
                lines,
                "a date",
                decisions,
                free.and(decision -> decision.plan().dueDate().isEmpty()));
        add(
                lines,
                "a next action",
                decisions,
                free.and(decision -> decision.plan().next().isEmpty()));
        return lines;
    }

    private static void add(List<String> lines, String what, List<Decision> decisions, Predicate<Decision> isWithout) {
        List<DecisionId> some = decisions.stream()
                .filter(Decision::isOpen)
                .filter(isWithout)
                .map(Decision::id)
                .toList();
        if (!some.isEmpty()) {
            lines.add(what + ": " + DecisionLines.numbers(some));
        }
    }
}
