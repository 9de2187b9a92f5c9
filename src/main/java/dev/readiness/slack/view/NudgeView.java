package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.calendar.Overdue;
import dev.readiness.review.Review;
import dev.readiness.usecase.Nudges.Content;
import dev.readiness.usecase.Nudges.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reminds somebody of all that is due to them, by review; what was done about it in the meantime shows. */
public final class NudgeView {
    private static final int WITH_BUTTONS = 14;

    private NudgeView() {}

    public static Drawn draw(Content content, String command) {
        var blocks = new ArrayList<LayoutBlock>();
        var sentence = sentence(content);
        blocks.add(Kit.section("*" + sentence + "*"));
        Review last = null;
        for (var line : content.lines()
                .subList(0, Math.min(WITH_BUTTONS, content.lines().size()))) {
            if (last == null || !last.id().equals(line.review().id())) {
                last = line.review();
                blocks.add(review(last, content.slot().date()));
            }
            blocks.addAll(new NudgeLine(line, content).blocks());
        }
        var rest = content.lines().stream().skip(WITH_BUTTONS).toList();
        if (!rest.isEmpty()) {
            blocks.add(Kit.section("*And also*\n" + names(rest)));
        }
        blocks.add(Kit.context("`" + command + " todo why` says why you get this and when the next one comes; `"
                + command + " away tomorrow..+1w delegate:@…` hands it to somebody while you are away."));
        return new Drawn((sentence + " " + names(content.lines())).strip(), Fit.message(blocks, command + " todo"));
    }

    /** What is left of it when a newer one was sent. */
    public static Drawn outdated(Content content) {
        long due = content.due();
        var about = content.lines().isEmpty() ? "" : " about " + names(content.lines());
        var what = "A reminder of " + Marks.day(content.slot().date()) + about;
        var state = due == 0 ? "All of it is done." : "What still waits is in the newer one below.";
        return new Drawn(what + ". " + state, List.of(Kit.context(what + ". " + state)));
    }

    private static String sentence(Content content) {
        long due = content.due();
        if (due == 0) {
            return "Nothing of this waits for you now.";
        }
        return due == 1 ? "One thing waits for you." : due + " things wait for you.";
    }

    private static LayoutBlock review(Review review, LocalDate day) {
        return Kit.context("*" + review.id() + "* `" + review.workload() + "` in <#" + review.channel() + ">"
                + review.dueDate()
                        .map(due -> "  ·  due " + Marks.due(due, day, Overdue.of(due, day)))
                        .orElse(""));
    }

    /** All of them by name, one review after the other. */
    static String names(List<Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.review().id(),
                        TreeMap::new,
                        Collectors.mapping(line -> line.told().duty().subject().toString(), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(review -> review.getKey() + ": " + review.getValue())
                .collect(Collectors.joining("  ·  "));
    }
}
