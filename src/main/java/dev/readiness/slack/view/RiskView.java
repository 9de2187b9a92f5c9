package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.checklist.RiskText;
import dev.readiness.checklist.Severity;
import dev.readiness.review.Review;
import dev.readiness.review.Risk;
import dev.readiness.review.Standing;
import dev.readiness.review.Waivable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A risk's one message in the thread: a warning while it stands, struck through once it is gone. */
public final class RiskView {
    private RiskView() {}

    public static Drawn draw(Review review, String rule, LocalDate today, People people, MessageLinks links) {
        var risk = review.risks().risk(rule).orElseThrow();
        var standing = new Standing(review, today);
        return switch (standing.risk(risk)) {
            case RAISED -> raised(standing, risk, people, links);
            case FOLDED -> folded(standing, risk);
            case WAIVED -> waived(standing, risk, people, links);
            case CLEARED -> cleared(standing, risk);
        };
    }

    /** One short reply when a risk is back that was gone for a day. */
    public static Drawn again(Review review, String rule) {
        var risk = review.risks().risk(rule).orElseThrow();
        var title = new Standing(review, LocalDate.EPOCH).text(risk).title();
        return Drawn.sentence("*" + risk + "* is back: " + Escape.text(title) + ". See its warning above.");
    }

    private static Drawn raised(Standing standing, Risk risk, People people, MessageLinks links) {
        var text = standing.text(risk);
        var words = "⚠ *" + word(standing.severity(risk)) + " risk " + risk + "*: *" + Escape.text(text.title())
                + "*\nbecause "
                + Causes.words(standing.review(), risk.causes(), links) + "."
                + (text.advice().isEmpty() ? "" : "\n*What clears it:* " + Escape.text(text.advice()));
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section(words));
        inside(standing, risk, blocks);
        var what = Waivable.risk(risk.rule());
        blocks.addAll(Waivers.of(standing, what, people));
        var buttons = Waivers.buttons(standing, what);
        if (!buttons.isEmpty()) {
            blocks.add(Kit.actions(buttons));
        }
        return new Drawn(sentence("Risk " + risk + " is raised", text), blocks);
    }

    private static void inside(Standing standing, Risk risk, List<LayoutBlock> blocks) {
        var inside = standing.foldedInto(risk).stream()
                .map(child -> child + " " + Escape.text(standing.text(child).title()))
                .collect(Collectors.joining("; "));
        if (!inside.isEmpty()) {
            blocks.add(Kit.context("In it: " + inside));
        }
    }

    private static Drawn folded(Standing standing, Risk risk) {
        var text = standing.text(risk);
        var parents = parents(standing, risk);
        return new Drawn(
                sentence("Risk " + risk + " is shown inside " + parents, text),
                List.of(Kit.section(
                        "*" + risk + "* " + Escape.text(text.title()) + ": shown inside " + parents + ".")));
    }

    static String parents(Standing standing, Risk risk) {
        return standing.review().risks().inOrder().stream()
                .filter(other ->
                        standing.counts(other) && standing.text(other).folds().contains(risk.rule()))
                .map(Risk::toString)
                .collect(Collectors.joining(", "));
    }

    private static Drawn waived(Standing standing, Risk risk, People people, MessageLinks links) {
        var text = standing.text(risk);
        var waiver = standing.waiver(Waivable.risk(risk.rule())).orElseThrow();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*" + word(text.severity()) + " risk " + risk + " waived*: " + Escape.text(text.title())
                + "\nbecause " + Causes.words(standing.review(), risk.causes(), links) + "."));
        blocks.addAll(Waivers.of(standing, Waivable.risk(risk.rule()), people));
        inside(standing, risk, blocks);
        return new Drawn(sentence("Risk " + risk + " is waived until " + Marks.day(waiver.until()), text), blocks);
    }

    private static Drawn cleared(Standing standing, Risk risk) {
        var text = standing.text(risk);
        return new Drawn(
                sentence("Risk " + risk + " is cleared", text),
                List.of(Kit.section("~" + word(text.severity()) + " risk " + risk + ": " + Escape.text(text.title())
                        + "~\nCleared " + Marks.moment(risk.clearedAt() == null ? risk.raisedAt() : risk.clearedAt())
                        + ".")));
    }

    static String sentence(String what, RiskText text) {
        return what + ": " + Escape.text(text.title()) + ".";
    }

    static String word(Severity severity) {
        var word = severity.name().toLowerCase(Locale.ROOT);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
