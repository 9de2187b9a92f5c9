package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.checklist.Item;
import dev.readiness.decision.Decision;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import dev.readiness.usecase.Todo.Desktop;
import dev.readiness.usecase.Todo.Waiting;
import java.util.ArrayList;
import java.util.List;

/** What waits for somebody in all reviews. */
public final class TodoView {
    private static final int SHARED = 3;

    private TodoView() {}

    /** As a message to them alone. */
    public static Drawn draw(Desktop desktop, String command) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section(desktop.waiting().isEmpty() ? "*Nothing waits for you.*" : "*Waiting for you*"));
        desktop.waiting().forEach(waiting -> blocks.addAll(waiting(waiting)));
        return new Drawn(
                desktop.waiting().isEmpty()
                        ? "Nothing waits for you."
                        : "What waits for you in "
                                + StatusView.counted(desktop.waiting().size(), "review") + ".",
                Fit.message(blocks, command + " list mine"));
    }

    /** What waits in one review: what is to be settled first, then what is theirs, then what is the team's. */
    static List<LayoutBlock> waiting(Waiting waiting) {
        var review = waiting.review();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.context("*" + review.id() + "* `" + review.workload() + "` in <#" + review.channel() + ">"
                + Marks.due(waiting.standing()).map(due -> " · due " + due).orElse("")));
        waiting.asked().forEach(asked -> blocks.addAll(CandidateView.blocks(review, asked.item(), asked.candidate())));
        waiting.mine().forEach(item -> blocks.add(line(review, item, "")));
        waiting.decisions().forEach(decision -> blocks.add(decision(waiting.standing(), decision)));
        waiting.shared().stream().limit(SHARED).forEach(item -> blocks.add(line(review, item, " · for the team")));
        int more = waiting.shared().size() - SHARED;
        if (more > 0) {
            blocks.add(Kit.context("… and " + more + " more for the team: status " + review.id() + " lists them"));
        }
        return blocks;
    }

    private static LayoutBlock decision(Standing standing, Decision decision) {
        var review = standing.review();
        return Kit.section(
                DecisionLines.line(standing, decision, People.mentioned()),
                Kit.button(
                        "Decide",
                        ActionIds.DECIDE,
                        DecisionPointer.of(review, decision).value()));
    }

    private static LayoutBlock line(Review review, Item item, String whose) {
        var value = new Pointer(review.id(), item.id(), review.answer(item.id()).version()).value();
        return Kit.section(
                "Q" + review.pack().number(item.id()) + " " + Escape.text(item.title()) + whose,
                Kit.button("Answer", ActionIds.DETAILS, value));
    }
}
