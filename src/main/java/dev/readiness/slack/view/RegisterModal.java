package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import dev.readiness.decision.Decision;
import dev.readiness.people.ChannelId;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The register of decisions as a modal, a page at a time: each row with its buttons. */
public final class RegisterModal {
    private static final int ROWS_PER_PAGE = 20;

    private RegisterModal() {}

    /** One page of it; pages count from 1. */
    public static View draw(Standing standing, int page, ChannelId here) {
        var review = standing.review();
        var rows = rows(review);
        int pages = Math.max(1, (rows.size() + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section(
                "*" + review.id() + "* `" + review.workload() + "`" + DecisionLines.progress(review, ": ")));
        int from = (shown - 1) * ROWS_PER_PAGE;
        rows.subList(from, Math.min(rows.size(), from + ROWS_PER_PAGE))
                .forEach(decision -> add(blocks, standing, decision));
        if (pages > 1) {
            blocks.add(Kit.actions(turns(review, shown, pages)));
        }
        return Modals.plain("Decisions", new FormOrigin(review.id(), here).metadata(), blocks);
    }

    private static List<Decision> rows(Review review) {
        var ended = review.register().all().stream().filter(decision -> !decision.isOpen());
        return Stream.concat(review.register().inOwnerOrder(review.lead()).stream(), ended)
                .toList();
    }

    private static void add(List<LayoutBlock> blocks, Standing standing, Decision decision) {
        var review = standing.review();
        var value = DecisionPointer.of(review, decision).value();
        blocks.add(Kit.section(DecisionLines.row(standing, decision, People.mentioned())));
        var buttons = new ArrayList<BlockElement>();
        if (decision.isOpen()) {
            buttons.addAll(DecisionView.buttons(review, decision));
            buttons.add(Kit.button("Snooze", ActionIds.DECISION_SNOOZE, value));
        } else {
            if (decision.isDecided()) {
                buttons.add(Kit.button("Change", ActionIds.DECIDE, value));
            }
            buttons.add(Kit.button("History", ActionIds.DECISION_HISTORY, value));
        }
        blocks.add(Kit.actions(buttons));
    }

    private static List<BlockElement> turns(Review review, int page, int pages) {
        var buttons = new ArrayList<BlockElement>();
        if (page > 1) {
            buttons.add(turn(review, page - 1));
        }
        if (page < pages) {
            buttons.add(turn(review, page + 1));
        }
        return buttons;
    }

    private static BlockElement turn(Review review, int page) {
        return Kit.button(
                "Page " + page,
                ActionIds.DECISIONS + "." + page,
                Long.toString(review.id().number()));
    }
}
