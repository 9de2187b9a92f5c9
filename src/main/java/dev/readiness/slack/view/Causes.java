package dev.readiness.slack.view;

import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.decision.Decision;
import dev.readiness.review.Review;
import dev.readiness.risk.Cited;
import dev.readiness.usecase.Linked;
import java.util.List;
import java.util.function.UnaryOperator;

/** The answers and decisions that cause a risk, in words. */
final class Causes {
    /** How much of a section they may fill; the title before them and the beginning of what follows fit beside. */
    private static final int ROOM = 2_200;

    private Causes() {}

    /** With a link to each message that shows what is spoken of; as many as there is room for. */
    static String words(Review review, List<Cited> causes, MessageLinks links) {
        var words = new StringBuilder();
        int told = 0;
        for (var cause : causes) {
            var more = words(review, cause, links);
            if (words.length() + more.length() > ROOM) {
                return words + " and " + (causes.size() - told) + " more";
            }
            words.append(told++ == 0 ? "" : " and ").append(more);
        }
        return told == 0 ? "of what its rule says" : words.toString();
    }

    private static String words(Review review, Cited cause, MessageLinks links) {
        UnaryOperator<String> linked = name ->
                Linked.to(review, cause).map(notice -> links.link(notice, name)).orElse(name);
        return cause.match(
                answer -> question(review, answer.item(), linked) + " is *"
                        + review.answer(answer.item())
                                .chosen()
                                .map(Choice::word)
                                .orElse("Open") + "*",
                evidence -> question(review, evidence.item(), linked) + " has *"
                        + StatusView.counted(
                                review.answer(evidence.item()).evidence().size(), "link") + "* as evidence",
                decision -> decision(review, decision.id(), linked),
                () -> "*" + review.answered() + " of " + review.total() + "* questions are answered",
                () -> review.dueDate()
                        .map(due -> "the review is due *" + Marks.day(due) + "*")
                        .orElse("the review has no due date"),
                () -> review.end().isOwned()
                        ? "ownership after rollout is *accepted*"
                        : "nobody has *accepted ownership* after rollout");
    }

    private static String question(Review review, ItemId item, UnaryOperator<String> linked) {
        return linked.apply("Q" + review.pack().number(item)) + " ("
                + Escape.text(review.pack().item(item).orElseThrow().title()) + ")";
    }

    private static String decision(Review review, String id, UnaryOperator<String> linked) {
        return review.register()
                .seeded(id)
                .map(decision -> linked.apply(decision.id().toString()) + " ("
                        + Escape.text(decision.title().text()) + ") is " + state(decision))
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
