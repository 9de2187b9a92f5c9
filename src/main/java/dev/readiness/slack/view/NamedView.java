package dev.readiness.slack.view;

import dev.readiness.review.Review;
import dev.readiness.usecase.Notice;
import java.util.stream.Collectors;

/** Tells people in the thread that they lead or own the review now. */
public final class NamedView {
    private NamedView() {}

    public static Drawn draw(Review review, Notice.Named named, People people) {
        var who = people.show(named.people());
        var by = people.show(named.by());
        var workload = "`" + review.workload() + "`";
        return Drawn.sentence(
                switch (named.role()) {
                    case LEAD -> who + " now leads this review of " + workload + " (named by " + by + ").";
                    case OWNER ->
                        who + " now answers for the app team in this review of " + workload + " (named by " + by + ").";
                    case ASSIGNEE -> who + " now " + work(review, named) + " (handed over by " + by + ").";
                    case HEIR ->
                        (who.isEmpty() ? "" : who + ", ") + by + " has left the workspace. " + left(review, named);
                });
    }

    private static String work(Review review, Notice.Named named) {
        var answers = named.items().isEmpty() ? "" : "answers " + questions(review, named);
        var decides = named.decisions().isEmpty() ? "" : "decides " + DecisionLines.numbers(named.decisions());
        return answers + (answers.isEmpty() || decides.isEmpty() ? "" : " and ") + decides;
    }

    private static String left(Review review, Notice.Named named) {
        var items = named.items().isEmpty() ? "" : questions(review, named) + " is nobody's now: hand it on. ";
        var decisions = named.decisions().isEmpty()
                ? ""
                : "Nobody owns " + DecisionLines.numbers(named.decisions()) + " now: name somebody. ";
        return items + decisions + (review.lead().equals(named.by()) ? "The review needs a lead." : "");
    }

    private static String questions(Review review, Notice.Named named) {
        return named.items().stream()
                .map(item -> "Q" + review.pack().number(item))
                .collect(Collectors.joining(", "));
    }
}
