package dev.readiness.slack.view;

import dev.readiness.decision.Decision;
import dev.readiness.people.Actor;
import dev.readiness.review.Review;
import dev.readiness.usecase.Ruled;
import java.util.ArrayList;
import java.util.Objects;

/** The short replies to whoever does something to the register. */
public final class DecisionReplyView {
    private DecisionReplyView() {}

    /** What was set, decided or dropped, old → new. */
    public static Drawn ruled(Ruled ruled, Actor actor) {
        var name = ruled.id() + " of " + name(ruled.review());
        if (!ruled.changed()) {
            return Drawn.sentence(name + " stands so already. Nothing was changed.");
        }
        var before = ruled.before().register().get(ruled.id());
        var after = ruled.decision();
        var changes = new ArrayList<String>();
        if (!DecisionLines.state(before).equals(DecisionLines.state(after))) {
            changes.add(DecisionLines.state(before) + " → *" + DecisionLines.state(after) + "*");
        } else if (!before.settlement().isLike(after.settlement())) {
            changes.add("decided anew; what was decided before is superseded, and kept in its history");
        }
        if (!before.owner().equals(after.owner())) {
            changes.add(owner(ruled.review(), before) + " → " + owner(ruled.review(), after));
        }
        if (!Objects.equals(before.plan().due(), after.plan().due())) {
            changes.add("due " + due(before) + " → " + due(after) + " (" + actor.zone() + ")");
        }
        if (!before.plan().dependence().equals(after.plan().dependence())) {
            changes.add("what it waits for");
        }
        if (!before.plan().next().equals(after.plan().next())) {
            changes.add("its next action");
        }
        return Drawn.sentence(name + ": " + String.join("; ", changes) + ".");
    }

    private static String owner(Review review, Decision decision) {
        return DecisionLines.owner(review, decision, People.mentioned());
    }

    private static String due(Decision decision) {
        return decision.plan().dueDate().map(Marks::day).orElse("none");
    }

    public static Drawn added(Ruled ruled, Actor actor) {
        var decision = ruled.decision();
        var due = decision.plan()
                .dueDate()
                .map(day -> ", due " + Marks.day(day) + " (" + actor.zone() + ")")
                .orElse("");
        return Drawn.sentence("Added " + ruled.id() + " to " + name(ruled.review()) + ": "
                + owner(ruled.review(), decision) + due + ".");
    }

    /** A walk through the decisions began. */
    public static Drawn walking(Review review) {
        return Drawn.sentence("The walk through "
                + StatusView.counted(review.register().open().size(), "open decision") + " of " + name(review)
                + " starts in the review's thread.");
    }

    private static String name(Review review) {
        return review.id() + " `" + review.workload() + "`";
    }
}
