package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.review.Closing;
import dev.readiness.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells the thread how the review was closed, with the reasons that the bot computed beside it, or that it is open again. */
public final class ClosedView {
    private static final int MOST_REASONS = 10;
    private static final int NOTE = 1000;

    private ClosedView() {}

    public static Drawn draw(Review review, People people) {
        return review.end()
                .standing()
                .map(closing -> closed(review, closing, people))
                .orElseGet(() -> Drawn.sentence("*" + review.id() + " is open again.* All answers are as they were."));
    }

    private static Drawn closed(Review review, Closing closing, People people) {
        var blocks = new ArrayList<LayoutBlock>();
        var who = people.show(closing.by().person());
        blocks.add(Kit.section("*Closed: " + closing.ending().words() + "* by " + who + ", "
                + Marks.moment(closing.by().at()) + "\nComputed by the bot: "
                + closing.computed().words() + reasons(closing)));
        if (!closing.note().isEmpty()) {
            blocks.add(Rich.quote(closing.note(), NOTE));
        }
        if (closing.ending().isSignOff()) {
            blocks.add(Kit.context("Milestone " + closing.milestone() + ": the review as of entry " + closing.version()
                    + " of its journal, whose hash stands for all before it. " + owner(review, people)));
        }
        if (review.end().awaitsOwner()) {
            blocks.add(Kit.actions(List.of(Kit.button(
                    "Accept ownership", ActionIds.OWN, Long.toString(review.id().number())))));
        }
        return new Drawn(
                "The readiness review of " + review.workload() + " is closed: "
                        + closing.ending().words() + ".",
                blocks);
    }

    private static String reasons(Closing closing) {
        int more = closing.reasons().size() - MOST_REASONS;
        return closing.reasons().stream()
                        .limit(MOST_REASONS)
                        .map(reason -> "\n• " + Escape.text(reason))
                        .collect(Collectors.joining())
                + (more > 0 ? "\n• and " + more + " more" : "");
    }

    private static String owner(Review review, People people) {
        return review.end()
                .acceptedBy()
                .map(owner -> "Owned after rollout by " + people.show(owner.person()) + ".")
                .orElse("Nobody has accepted ownership after rollout yet.");
    }
}
