package dev.readiness.slack.view;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.decision.Decision;
import dev.readiness.review.Review;
import dev.readiness.risk.Cited;
import java.util.List;
import java.util.stream.Collectors;

/** The answers and decisions that cause a risk, in words. */
final class Causes {
    private Causes() {}

    static String words(Review review, List<Cited> causes) {
        return causes.isEmpty()
                ? "of what its rule says"
                : causes.stream().map(cause -> words(review, cause)).collect(Collectors.joining(" and "));
    }

    private static String words(Review review, Cited cause) {
        return cause.match(
                answer -> question(review, answer.item()) + " is *"
                        + review.answer(answer.item())
                                .chosen()
                                .map(Choice::word)
                                .orElse("Open") + "*",
                evidence -> question(review, evidence.item()) + " has *"
                        + StatusView.counted(
                                review.answer(evidence.item()).evidence().size(), "link") + "* as evidence",
                decision -> decision(review, decision.id()),
                () -> "*" + review.answered() + " of " + review.total() + "* questions are answered",
                () -> review.dueDate()
                        .map(due -> "the review is due *" + Marks.day(due) + "*")
                        .orElse("the review has no due date"),
                () -> review.end().isOwned()
                        ? "ownership after rollout is *accepted*"
                        : "nobody has *accepted ownership* after rollout");
    }

    private static String question(Review review, ItemId item) {
        return "Q" + review.pack().number(item) + " ("
                + Escape.text(review.pack().item(item).orElseThrow().title()) + ")";
    }

    private static String decision(Review review, String id) {
        return review.register()
                .seeded(id)
                .map(decision ->
                        decision.id() + " (" + Escape.text(decision.title().text()) + ") is " + state(decision))
                .orElse(id);
    }

    private static String state(Decision decision) {
        if (!decision.isOpen()) {
            return decision.isDecided() ? "*decided*" : "*dropped*";
        }
        var due = decision.plan().dueDate().map(day -> ", due *" + Marks.day(day) + "*");
        return "*" + decision.plan().status().word() + "*" + due.orElse("");
    }
}
