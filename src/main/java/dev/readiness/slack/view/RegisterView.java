package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.OverflowMenuElement;
import dev.readiness.decision.Decision;
import dev.readiness.people.PersonId;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of decisions as a message: one owner after the other, what is decided last. */
public final class RegisterView {
    private RegisterView() {}

    /** As only one person sees it. */
    public static Drawn draw(Standing standing, String command) {
        var review = standing.review();
        var title = "Decisions of " + review.id() + " " + review.workload();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*Decisions* of " + review.id() + " `" + review.workload() + "`"
                + DecisionLines.progress(review, ": ")));
        if (review.register().isEmpty()) {
            blocks.add(Kit.section("There are none. Add one: `" + command + " decision add " + review.id() + " …`"));
        }
        blocks.addAll(open(standing));
        review.register().all().stream()
                .filter(decision -> !decision.isOpen())
                .forEach(decision -> blocks.add(Kit.section(
                        DecisionLines.row(standing, decision, People.mentioned()), menu(review, decision))));
        var hint = Kit.context("`" + command + " decisions " + review.id()
                + " walk` goes through the open ones with everybody, in the review's thread.");
        var rows = Fit.message(blocks, "press Decisions on the card");
        return new Drawn(title + DecisionLines.progress(review, ": ") + ".", with(rows, hint));
    }

    private static List<LayoutBlock> with(List<LayoutBlock> rows, LayoutBlock last) {
        var all = new ArrayList<>(rows);
        all.add(last);
        return all;
    }

    private static List<LayoutBlock> open(Standing standing) {
        var review = standing.review();
        var blocks = new ArrayList<LayoutBlock>();
        @Nullable PersonId before = null;
        for (var decision : review.register().inOwnerOrder(review.lead())) {
            var owner = decision.owner(review.lead());
            if (!owner.equals(before)) {
                blocks.add(Kit.context("*" + People.mentioned().show(owner) + "*"));
            }
            before = owner;
            blocks.add(Kit.section(DecisionLines.row(standing, decision, People.mentioned()), menu(review, decision)));
        }
        return blocks;
    }

    private static OverflowMenuElement menu(Review review, Decision decision) {
        var entries = decision.isOpen()
                ? List.of(
                        entry("Decide", ActionIds.DECIDE, review, decision),
                        entry("Assign", ActionIds.DECISION_ASSIGN, review, decision),
                        entry("Blocked by…", ActionIds.DECISION_BLOCK, review, decision),
                        entry("Snooze", ActionIds.DECISION_SNOOZE, review, decision))
                : List.of(entry("History", ActionIds.DECISION_HISTORY, review, decision));
        return OverflowMenuElement.builder()
                .actionId(ActionIds.DECISION_MENU)
                .options(entries)
                .build();
    }

    private static OptionObject entry(String label, String action, Review review, Decision decision) {
        return Kit.option(
                label, action + " " + DecisionPointer.of(review, decision).value());
    }
}
