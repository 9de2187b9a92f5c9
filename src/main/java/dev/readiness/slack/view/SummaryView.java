package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.checklist.Choice;
import dev.readiness.review.Review;
import dev.readiness.review.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the walk ended with: how many of each answer, and which items are not settled. */
public final class SummaryView {
    private static final int LINES_PER_BLOCK = 10;

    private SummaryView() {}

    public static Drawn draw(Review review, LocalDate today, People people) {
        var sentence = review.isComplete()
                ? "All " + review.total() + " questions are answered"
                : CardView.progress(review) + "; some were taken back to open";
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*" + sentence + ".* " + counts(review) + "\nLead: " + people.show(review.lead())));
        var doubtful = doubtful(review, people);
        blocks.add(Kit.section(doubtful.isEmpty() ? "Nothing is answered No or Not sure." : "*Not settled*"));
        for (int from = 0; from < doubtful.size(); from += LINES_PER_BLOCK) {
            var some = doubtful.subList(from, Math.min(doubtful.size(), from + LINES_PER_BLOCK));
            blocks.add(Kit.section(String.join("\n", some)));
        }
        if (review.isComplete() && review.isOpen()) {
            blocks.add(Kit.section(RisksView.verdict(Verdict.of(review, today))));
            var id = Long.toString(review.id().number());
            var close = Kit.primary("Close review", ActionIds.CLOSE, id);
            blocks.add(Kit.actions(
                    review.end().isOwned()
                            ? List.of(close)
                            : List.of(close, Kit.button("Accept ownership", ActionIds.OWN, id))));
        }
        return new Drawn(
                "Readiness review of " + review.workload() + ": " + sentence + ".",
                Fit.message(blocks, "press Status in the card's menu"));
    }

    private static String counts(Review review) {
        return Arrays.stream(Choice.values())
                .map(choice -> Marks.marked(choice) + " " + count(review, choice))
                .collect(Collectors.joining("  ·  "));
    }

    private static long count(Review review, Choice choice) {
        return review.pack().items().stream()
                .filter(item -> review.answer(item.id()).choice() == choice)
                .count();
    }

    private static List<String> doubtful(Review review, People people) {
        return review.pack().items().stream()
                .filter(item -> {
                    var choice = review.answer(item.id()).choice();
                    return choice == Choice.NO || choice == Choice.NOT_SURE;
                })
                .map(item -> StatusView.line(review, item, people))
                .toList();
    }
}
