package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.review.Review;
import dev.readiness.review.Risk;
import dev.readiness.review.Standing;
import dev.readiness.review.Verdict;
import dev.readiness.review.Waivable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All risks of a review and where each stands, with the verdict that follows. */
public final class RisksView {
    private static final int MOST_REASONS = 15;

    private RisksView() {}

    public static Drawn draw(Review review, LocalDate today, People people, String command) {
        var standing = new Standing(review, today);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*Risks of " + review.id() + "* `" + review.workload() + "`"));
        for (var risk : review.risks().inOrder()) {
            add(blocks, line(standing, risk), standing, Waivable.risk(risk.rule()), people);
        }
        if (review.risks().inOrder().isEmpty()) {
            blocks.add(Kit.section("None was raised so far."));
        }
        Stream.concat(standing.waived().stream(), standing.asked().stream())
                .filter(what -> what.item().isPresent())
                .distinct()
                .forEach(what -> {
                    var item = review.pack().item(what.item().orElseThrow()).orElseThrow();
                    add(blocks, StatusView.line(review, item, people), standing, what, people);
                });
        blocks.add(Kit.section(verdict(Verdict.of(review, today))));
        blocks.add(Kit.context("`" + command + " waive " + review.id() + " R-1 until:+2w because …` lets one be."));
        return new Drawn(
                "The risks of " + review.id() + ": "
                        + StatusView.counted(standing.totals().risks(), "risk") + " raised.",
                Fit.message(blocks, "history " + review.id() + " tells of them all"));
    }

    private static void add(List<LayoutBlock> blocks, String line, Standing standing, Waivable what, People people) {
        blocks.add(Kit.section(line));
        blocks.addAll(Waivers.of(standing, what, people));
        var buttons = Waivers.buttons(standing, what);
        if (!buttons.isEmpty()) {
            blocks.add(Kit.actions(buttons));
        }
    }

    /** What is to be waived, in words. */
    public static String name(Review review, Waivable what) {
        return what.item()
                .map(item -> "Q" + review.pack().number(item) + " "
                        + review.pack().item(item).orElseThrow().title())
                .orElseGet(() -> review.risks()
                        .risk(what.rule().orElseThrow())
                        .map(risk -> risk + " "
                                + new Standing(review, LocalDate.EPOCH)
                                        .text(risk)
                                        .title())
                        .orElse(what.text()));
    }

    private static String line(Standing standing, Risk risk) {
        var text = standing.text(risk);
        var name = "*" + risk + "* " + RiskView.word(standing.severity(risk)) + " · " + Escape.text(text.title());
        return switch (standing.risk(risk)) {
            case FOLDED -> name + "\nIncluded in " + RiskView.parents(standing, risk);
            case RAISED ->
                name + "\n⚠ Raised, because " + Causes.words(standing.review(), risk.causes(), MessageLinks.NONE);
            case WAIVED -> name;
            case CLEARED -> "~" + name.replace("*", "") + "~\nCleared";
        };
    }

    /** The verdict as it would be now, with its reasons, the worst first. */
    static String verdict(Verdict verdict) {
        var reasons = verdict.reasons().stream()
                .skip(verdict.level() == Verdict.Level.NOT_STARTED ? 1 : 0)
                .limit(MOST_REASONS)
                .map(reason -> "\n• " + Escape.text(reason.words()))
                .collect(Collectors.joining());
        int more = verdict.reasons().size() - MOST_REASONS;
        return CardView.now(verdict) + reasons + (more > 0 ? "\n• and " + more + " more" : "");
    }
}
