package dev.readiness.slack.view;

import dev.readiness.review.Review;
import dev.readiness.usecase.WaiveRisk.Waived;

/** The short replies to whoever waives, signs, opens again, or takes over. */
public final class VerdictReplyView {
    private VerdictReplyView() {}

    public static Drawn waived(Waived waived) {
        var review = waived.review();
        var what = Waivers.number(review, waived.what());
        var until = Marks.day(waived.waiver().until()) + " (" + waived.zone().getId() + ")";
        return Drawn.sentence(
                waived.granted()
                        ? what + " of " + name(review) + ": waived until " + until + "."
                        : what + " of " + name(review) + ": a waiver until " + until
                                + " is asked for. Another lead, the opener, or an admin has to agree.");
    }

    public static Drawn owned(Review review) {
        return Drawn.sentence("You own `" + review.workload() + "` after rollout: thank you. (" + review.id() + ")");
    }

    public static Drawn closed(Review review) {
        var closing = review.end().last().orElseThrow();
        return Drawn.sentence(
                "Closed " + name(review) + " as *" + closing.ending().words() + "* (computed: "
                        + closing.computed().words() + "). Milestone " + closing.milestone() + ".");
    }

    public static Drawn reopened(Review review) {
        return Drawn.sentence(name(review) + " is open again; all answers are as they were.");
    }

    private static String name(Review review) {
        return review.id() + " `" + review.workload() + "`";
    }
}
