package dev.readiness.slack.view;

import dev.readiness.review.Review;
import java.util.List;

/** The first message of the thread: who answers, and how. */
public final class OpenerView {
    private OpenerView() {}

    public static Drawn draw(Review review, People people, String command) {
        var who = review.owners().isEmpty()
                ? "Anyone in this channel may answer until owners are named: `" + command + " set " + review.id()
                        + " owners:@…`"
                : "Answers come from the owners " + people.show(review.owners()) + " and the lead "
                        + people.show(review.lead()) + ". Everyone else can leave notes.";
        var how =
                "Press a button, *Add details…* for a note and links, or simply reply: `yes, see https://…` answers the"
                        + " question in focus, `3: no, not yet` answers Q3, and several lines answer several. `@readiness help`"
                        + " here and `" + command + " help` in the channel list what else you can type.";
        return new Drawn(
                "The readiness review of " + review.workload() + " starts here.",
                List.of(Kit.section("*" + review.total() + " questions, one at a time.* " + who), Kit.context(how)));
    }
}
