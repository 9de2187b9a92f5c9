package dev.readiness.export;

import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Resolution;
import dev.readiness.people.Prose;
import dev.readiness.review.Standing;
import dev.readiness.usecase.Chronicle;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The register of decisions as a part of a page.
 *
 * @param line takes a line of ours
 * @param words takes what somebody wrote, under a line that says what it is
 */
record RegisterPage(Standing standing, Chronicle.Style style, Consumer<String> line, BiConsumer<String, Prose> words) {
    void write() {
        var review = standing.review();
        if (review.register().isEmpty()) {
            return;
        }
        line.accept("");
        line.accept("## Decisions");
        review.register().all().forEach(this::decision);
    }

    private void decision(Decision decision) {
        line.accept("");
        line.accept("### " + decision.id() + " " + Escaped.text(decision.title().text()));
        line.accept("");
        line.accept("**" + state(decision) + "**" + plan(decision));
        decision.resolution().ifPresent(ended -> resolution(ended, "Outcome"));
        decision.settlement().earlier().forEach(earlier -> {
            line.accept("");
            line.accept("Superseded, by " + style.person(earlier.by().person()) + ", "
                    + style.moment(earlier.by().at()) + ":");
            resolution(earlier, "Outcome then");
        });
        words.accept("Waits for", decision.plan().dependence().text());
        words.accept("Next action", decision.plan().next());
    }

    private String state(Decision decision) {
        return decision.resolution()
                .map(ended -> (decision.isDecided() ? "Decided" : "Dropped") + " — "
                        + style.person(ended.by().person()) + ", "
                        + style.moment(ended.by().at()))
                .orElseGet(() -> decision.plan().status().word());
    }

    private String plan(Decision decision) {
        var owner = decision.owner()
                .map(person -> " · owner " + style.person(person))
                .orElseGet(() -> " · no owner: the lead "
                        + style.person(standing.review().lead()));
        var due = decision.plan()
                .dueDate()
                .map(day -> " · due " + day + standing.overdue(decision).suffix())
                .orElse("");
        var on = decision.plan().dependence().on().stream()
                .map(DecisionId::toString)
                .collect(Collectors.joining(", "));
        return decision.isOpen() ? owner + due + (on.isEmpty() ? "" : " · waits for " + on) : "";
    }

    private void resolution(Resolution resolution, String name) {
        words.accept(name, resolution.outcome());
        words.accept("Because", resolution.rationale());
    }
}
