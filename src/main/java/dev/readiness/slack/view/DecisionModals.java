package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.readiness.decision.Decision;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.review.Review;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The forms by which a decision is made, arranged, blocked and put off. */
public final class DecisionModals {
    public static final String OUTCOME = "outcome";
    public static final String RATIONALE = "rationale";
    public static final String OWNER = "owner";
    public static final String DUE = "due";
    public static final String NEXT = "next";
    public static final String ON = "on";
    public static final String TEXT = "text";
    public static final String UNTIL = "until";
    public static final String BECAUSE = "because";

    private static final int MOST_OPTIONS = 100;

    private DecisionModals() {}

    /** What the form is about, and the channel that it was opened from. */
    public record Origin(DecisionPointer pointer, ChannelId here) {
        /** Reads what came back with a form; empty for a form that we never drew. */
        public static Optional<Origin> parse(String metadata) {
            var parts = metadata.split(" ", 2);
            return parts.length == 2 && !parts[1].isBlank()
                    ? DecisionPointer.parse(parts[0]).map(pointer -> new Origin(pointer, new ChannelId(parts[1])))
                    : Optional.empty();
        }

        String metadata() {
            return pointer.value() + " " + here;
        }
    }

    /** Both outcome and rationale are needed; what was decided before stands in the fields. */
    public static View decide(Review review, Decision decision, ChannelId here) {
        var stands = decision.resolution().filter(ended -> decision.isDecided());
        return decide(
                review,
                decision,
                here,
                stands.map(ended -> ended.outcome().text()).orElse(""),
                stands.map(ended -> ended.rationale().text()).orElse(""),
                List.of());
    }

    /** The form once more after somebody else was first: what was typed is kept, and submitting again supersedes. */
    public static View overtaken(Review review, Decision decision, ChannelId here, String outcome, String rationale) {
        var notice = new ArrayList<LayoutBlock>();
        notice.add(Kit.section("*Somebody was first:* " + DecisionRefusals.meanwhile(decision)
                + " What you typed is kept below; *Decide* again supersedes it, *Close* leaves it."));
        decision.resolution()
                .ifPresent(ended -> notice.addAll(DecisionLines.resolution(
                        ended, "*" + DecisionLines.state(decision) + "*", People.mentioned())));
        return decide(review, decision, here, outcome, rationale, notice);
    }

    private static View decide(
            Review review,
            Decision decision,
            ChannelId here,
            String outcome,
            String rationale,
            List<LayoutBlock> notice) {
        var blocks = new ArrayList<>(notice);
        blocks.addAll(about(decision));
        if (!review.register().waitsFor(decision).isEmpty()) {
            blocks.add(Kit.context(
                    "It waits for " + DecisionLines.numbers(review.register().waitsFor(decision)) + ", still open."));
        }
        blocks.add(Kit.input(OUTCOME, "Outcome", "What is decided", false, lines(OUTCOME, outcome)));
        blocks.add(Kit.input(RATIONALE, "Rationale", "Why it is decided so", false, lines(RATIONALE, rationale)));
        return form(ActionIds.DECIDE_MODAL, "Decide " + decision.id(), "Decide", review, decision, here, blocks);
    }

    /** Who makes it, by when, and what is done next. */
    public static View assign(Review review, Decision decision, ChannelId here) {
        var blocks = about(decision);
        var owner = decision.owner().map(PersonId::id).orElse(null);
        var due = decision.plan().dueDate().map(LocalDate::toString).orElse(null);
        blocks.add(Kit.input(
                OWNER,
                "Owner",
                "Whoever decides it; they are told in the review's thread",
                false,
                UsersSelectElement.builder().actionId(OWNER).initialUser(owner).build()));
        blocks.add(Kit.input(
                DUE,
                "Due",
                null,
                true,
                DatePickerElement.builder().actionId(DUE).initialDate(due).build()));
        blocks.add(Kit.input(
                NEXT,
                "Next action",
                null,
                true,
                lines(NEXT, decision.plan().next().text())));
        return form(
                ActionIds.DECISION_ASSIGN_MODAL, "Assign " + decision.id(), "Assign", review, decision, here, blocks);
    }

    /** What it waits for: other open decisions, and what is none of them. */
    public static View block(Review review, Decision decision, ChannelId here) {
        var blocks = about(decision);
        var dependence = decision.plan().dependence();
        var others = review.register().all().stream()
                .filter(other -> !other.id().equals(decision.id()))
                .filter(other -> other.isOpen() || dependence.on().contains(other.id()))
                .limit(MOST_OPTIONS)
                .toList();
        if (!others.isEmpty()) {
            var chosen = others.stream()
                    .filter(other -> dependence.on().contains(other.id()))
                    .map(DecisionModals::option)
                    .toList();
            blocks.add(Kit.input(
                    ON,
                    "Other decisions",
                    null,
                    true,
                    MultiStaticSelectElement.builder()
                            .actionId(ON)
                            .options(others.stream().map(DecisionModals::option).toList())
                            .initialOptions(chosen.isEmpty() ? null : chosen)
                            .build()));
        }
        blocks.add(Kit.input(
                TEXT,
                "Anything else that blocks it",
                "Leave both empty where nothing blocks it any more",
                true,
                lines(TEXT, dependence.text().text())));
        return form(
                ActionIds.DECISION_BLOCK_MODAL,
                decision.id() + " is blocked by…",
                "Save",
                review,
                decision,
                here,
                blocks);
    }

    private static OptionObject option(Decision other) {
        return Kit.option(other.id() + " " + other.title().text(), other.id().toString());
    }

    public static View snooze(Review review, Decision decision, ChannelId here) {
        var blocks = about(decision);
        blocks.add(Kit.input(
                UNTIL,
                "Until",
                "The due date stays where it is",
                false,
                DatePickerElement.builder().actionId(UNTIL).build()));
        blocks.add(Kit.input(BECAUSE, "Because", null, true, lines(BECAUSE, "")));
        return form(
                ActionIds.DECISION_SNOOZE_MODAL, "Snooze " + decision.id(), "Snooze", review, decision, here, blocks);
    }

    private static List<LayoutBlock> about(Decision decision) {
        var direction = decision.topic().direction();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*" + decision.id() + "* " + DecisionLines.title(decision)
                + (direction.isEmpty() ? "" : "\nCurrent direction: " + Escape.text(direction))));
        return blocks;
    }

    /** A text that is too long for a field is left out of it. */
    private static PlainTextInputElement lines(String id, String initial) {
        return PlainTextInputElement.builder()
                .actionId(id)
                .multiline(true)
                .maxLength(Fit.INPUT)
                .initialValue(initial.isEmpty() || initial.length() > Fit.INPUT ? null : initial)
                .build();
    }

    private static View form(
            String callback,
            String title,
            String submit,
            Review review,
            Decision decision,
            ChannelId here,
            List<LayoutBlock> blocks) {
        var origin = new Origin(DecisionPointer.of(review, decision), here);
        return Modals.form(callback, title, submit, origin.metadata(), blocks);
    }
}
