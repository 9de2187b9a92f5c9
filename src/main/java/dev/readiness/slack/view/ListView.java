package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import dev.readiness.usecase.ListReviews.Listed;
import dev.readiness.usecase.ListReviews.Overview;
import dev.readiness.usecase.ListReviews.Which;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lists of reviews: by filter, and what concerns somebody in a channel. */
public final class ListView {
    private static final int MOST_WAITING = 10;

    private ListView() {}

    public static Drawn list(Listed listed, String command) {
        var word = listed.which().name().toLowerCase(Locale.ROOT);
        if (listed.reviews().isEmpty()) {
            return Drawn.sentence(
                    listed.total() > 0
                            ? "There is no page " + listed.page() + ": the list has " + listed.pages() + "."
                            : empty(listed.which(), command));
        }
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*Reviews: " + word + "*  (" + listed.total() + ")"));
        listed.reviews().forEach(review -> blocks.add(Kit.section(line(review))));
        if (listed.pages() > 1) {
            blocks.add(Kit.context("Page " + listed.page() + " of " + listed.pages() + ": `" + command + " list " + word
                    + " page:" + (listed.page() % listed.pages() + 1) + "`"));
        }
        return new Drawn(
                StatusView.counted(listed.total(), "review") + " in the list “" + word + "”.",
                Fit.message(blocks, "ask for the next page"));
    }

    private static String empty(Which which, String command) {
        return switch (which) {
            case MINE -> "You lead, own or opened no review. `" + command + " open <workload>` starts one.";
            case BLOCKED -> "No open review that you may see has a blocked decision.";
            case STALLED -> "No review has been quiet for three working days.";
            case CLOSED -> "No review that you may see is closed.";
            case OPEN, ALL -> "There is no review that you may see. `" + command + " open <workload>` starts one.";
        };
    }

    /** What the bare command answers. */
    public static Drawn home(Overview overview, String command) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section(
                overview.here().isEmpty()
                        ? "*This channel has no review yet.*"
                        : "*Reviews in this channel*\n" + lines(overview.here())));
        if (!overview.waiting().isEmpty()) {
            blocks.add(Kit.section("*Waiting for you*\n" + waiting(overview.waiting())));
        }
        blocks.add(Kit.actions(List.of(Kit.primary("Start a readiness review", ActionIds.START, "here"))));
        blocks.add(Kit.context("`" + command + " help` lists all that you can type."));
        return new Drawn(
                overview.here().isEmpty() ? "This channel has no review yet." : "The reviews of this channel.",
                Fit.message(blocks, command + " list"));
    }

    private static String lines(List<Standing> reviews) {
        return reviews.stream().limit(MOST_WAITING).map(ListView::line).collect(Collectors.joining("\n"))
                + more(reviews);
    }

    private static String waiting(List<Review> reviews) {
        return reviews.stream()
                        .limit(MOST_WAITING)
                        .map(review -> review.id() + " `" + review.workload() + "` Q"
                                + review.pack()
                                        .number(review.firstOpen().orElseThrow().id()) + " · "
                                + Escape.text(review.firstOpen().orElseThrow().title()))
                        .collect(Collectors.joining("\n"))
                + more(reviews);
    }

    private static String more(List<?> reviews) {
        int more = reviews.size() - MOST_WAITING;
        return more > 0 ? "\nand " + more + " more: ask with list" : "";
    }

    static String line(Standing standing) {
        var review = standing.review();
        return review.id() + " `" + review.workload() + "`  " + Marks.bar(review.answered(), review.total()) + "  "
                + standing.totals().words() + " · " + CardView.word(standing) + " · lead <@" + review.lead() + "> · <#"
                + review.channel() + ">"
                + Marks.due(standing).map(due -> " · due " + due).orElse("");
    }
}
