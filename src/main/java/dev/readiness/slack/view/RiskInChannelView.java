package dev.readiness.slack.view;

import dev.readiness.review.Review;
import dev.readiness.review.Risk;
import dev.readiness.review.Standing;
import dev.readiness.review.Waivable;
import dev.readiness.usecase.Notice;
import java.time.LocalDate;
import java.util.List;

/** A high risk's one message in the channel: what the warning in the thread says, in short, with the way there. */
public final class RiskInChannelView {
    private RiskInChannelView() {}

    public static Drawn draw(Review review, String rule, LocalDate today, MessageLinks links) {
        var risk = review.risks().risk(rule).orElseThrow();
        var standing = new Standing(review, today);
        var name = RiskView.word(standing.severity(risk)) + " risk " + risk + " in " + review.id() + " `"
                + review.workload() + "`";
        var title = Escape.text(standing.text(risk).title());
        return switch (standing.risk(risk)) {
            case RAISED ->
                drawn(
                        standing,
                        risk,
                        "is raised",
                        "⚠ *" + name + "*: *" + title + "*\nbecause " + Causes.words(review, risk.causes(), links) + "."
                                + way(risk, links));
            case FOLDED -> {
                var inside = "is shown inside " + RiskView.parents(standing, risk);
                yield drawn(standing, risk, inside, name + ": " + title + ", " + inside.substring(3) + ".");
            }
            case WAIVED -> {
                var until = Marks.day(
                        standing.waiver(Waivable.risk(rule)).orElseThrow().until());
                yield drawn(
                        standing,
                        risk,
                        "is waived until " + until,
                        "*" + name + " waived* until " + until + ": " + title + "." + way(risk, links));
            }
            case CLEARED -> drawn(standing, risk, "is cleared", "~" + name + ": " + title + "~\nCleared.");
        };
    }

    private static Drawn drawn(Standing standing, Risk risk, String state, String mrkdwn) {
        var review = standing.review();
        return new Drawn(
                RiskView.sentence(
                        "Risk " + risk + " of " + review.id() + " " + review.workload() + " " + state,
                        standing.text(risk)),
                List.of(Kit.section(mrkdwn)));
    }

    /** To the warning, or to the card where that is its place. */
    private static String way(Risk risk, MessageLinks links) {
        Notice warning = new Notice.Risk(risk.rule());
        return links.of(warning)
                .or(() -> links.of(new Notice.Card()))
                .map(address -> "\n" + Escape.link(address, "What clears it, and who may let it be"))
                .orElse("");
    }
}
