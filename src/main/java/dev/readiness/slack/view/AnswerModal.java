package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.Item;
import dev.readiness.people.ChannelId;
import dev.readiness.people.Prose;
import dev.readiness.review.Answer;
import dev.readiness.review.Answering;
import dev.readiness.review.Evidence;
import dev.readiness.review.Review;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form for an item's answer, its note and its links. */
public final class AnswerModal {
    public static final String ANSWER = "answer";
    public static final String NOTE = "note";
    public static final String EVIDENCE = "evidence";

    private static final String WHOLE = "whole";
    private static final String PART = "part";

    /** As many links as a form takes. */
    public static final int MOST_LINKS = 20;

    private static final String KEPT = "What stands there is too long for this field: it is kept unless you change the"
            + " answer or type something new";

    private AnswerModal() {}

    /**
     * What the form is about, and the channel that it was opened from.
     *
     * @param whole whether the form showed note and links whole; where it could not, what is left empty is kept
     */
    public record Origin(Pointer pointer, ChannelId here, boolean whole) {
        /** Reads what came back with a form; empty for a form that we never drew. */
        public static Optional<Origin> parse(String metadata) {
            var parts = metadata.split(" ", -1);
            return parts.length != 3 || parts[1].isEmpty()
                    ? Optional.empty()
                    : Pointer.parse(parts[0])
                            .map(pointer -> new Origin(pointer, new ChannelId(parts[1]), parts[2].equals(WHOLE)));
        }

        String metadata() {
            return pointer.value() + " " + here + " " + (whole ? WHOLE : PART);
        }
    }

    /** What the fields hold: links one a line. */
    public record Fields(@Nullable Choice choice, String note, String evidence) {
        private boolean fit() {
            return note.length() <= Fit.INPUT
                    && evidence.length() <= Fit.INPUT
                    && evidence.lines().count() <= MOST_LINKS;
        }

        /** What stands now. */
        public static Fields of(Answer answer) {
            return of(answer.choice(), answer.note(), answer.evidence());
        }

        private static Fields of(@Nullable Choice choice, Prose note, List<Evidence> evidence) {
            var links = evidence.stream().map(each -> each.link().text()).collect(Collectors.joining("\n"));
            return new Fields(choice, note.text(), links);
        }
    }

    /** The form; {@code here} is the channel that it is opened from. */
    public static View draw(Review review, Item item, ChannelId here) {
        var answer = review.answer(item.id());
        return form(review, item, here, Fields.of(answer), List.of());
    }

    /** The form once more after somebody else was first: what was typed is kept, and submitting again replaces. */
    public static View overtaken(Review review, Item item, ChannelId here, Fields typed) {
        var answer = review.answer(item.id());
        var last = answer.lastChange().orElseThrow();
        var notice = Kit.section("*Somebody was first:* Q" + review.pack().number(item.id()) + " is now *"
                + Marks.marked(answer) + "*, by <@" + last.person() + ">, " + Marks.time(last.at())
                + ". What you typed is kept below; *Submit* again replaces the answer, *Close* leaves it.");
        return form(review, item, here, typed, List.of(notice));
    }

    /** The form where the answer lacks something: submitted as it is, it counts without. */
    public static View askedAgain(Answering.AskedAgain again, ChannelId here) {
        var given = again.given();
        return askedAgain(again, here, Fields.of(given.choice(), given.note(), given.evidence()));
    }

    /** The same with what was typed into it. */
    public static View askedAgain(Answering.AskedAgain again, ChannelId here, Fields typed) {
        var review = again.change().review();
        var item = review.pack().item(again.item()).orElseThrow();
        var notice = Kit.section(OnceMore.form(typed.note(), again.lack()));
        return form(review, item, here, typed, List.of(notice));
    }

    private static View form(Review review, Item item, ChannelId here, Fields fields, List<LayoutBlock> first) {
        var blocks = new ArrayList<>(first);
        blocks.add(Kit.section("*" + Escape.text(item.question()) + "*\n" + Escape.text(item.title())));
        if (!item.goodEvidence().isEmpty()) {
            blocks.add(Kit.context("*Good evidence*  " + Escape.text(item.goodEvidence())));
        }
        blocks.add(Kit.input(ANSWER, "Answer", null, false, choices(fields.choice())));
        boolean whole = fields.fit();
        blocks.add(Kit.input(NOTE, "Note", whole ? null : KEPT, true, lines(NOTE, whole ? fields.note() : "")));
        blocks.add(Kit.input(
                EVIDENCE,
                "Evidence links",
                "http or https, one a line",
                true,
                lines(EVIDENCE, whole ? fields.evidence() : "")));
        var pointer =
                new Pointer(review.id(), item.id(), review.answer(item.id()).version());
        var title = "Q" + review.pack().number(item.id()) + " of " + review.total();
        return Modals.form(
                ActionIds.ANSWER_MODAL, title, "Submit", new Origin(pointer, here, whole).metadata(), blocks);
    }

    private static RadioButtonsElement choices(@Nullable Choice chosen) {
        var options = Arrays.stream(Choice.values()).map(AnswerModal::option).toList();
        return RadioButtonsElement.builder()
                .actionId(ANSWER)
                .options(options)
                .initialOption(chosen == null ? null : option(chosen))
                .build();
    }

    private static OptionObject option(Choice choice) {
        return Kit.option(choice.word(), choice.name());
    }

    private static PlainTextInputElement lines(String id, String initial) {
        return PlainTextInputElement.builder()
                .actionId(id)
                .multiline(true)
                .maxLength(Fit.INPUT)
                .initialValue(initial.isEmpty() ? null : initial)
                .build();
    }
}
