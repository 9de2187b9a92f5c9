package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import dev.readiness.checklist.Item;
import dev.readiness.people.ChannelId;
import dev.readiness.review.Answer;
import dev.readiness.review.Choice;
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

    private AnswerModal() {}

    /** What the form is about, and the channel that it was opened from. */
    public record Origin(Pointer pointer, ChannelId here) {
        /** Reads what came back with a form; empty for a form that we never drew. */
        public static Optional<Origin> parse(String metadata) {
            int blank = metadata.indexOf(' ');
            return blank < 1 || blank == metadata.length() - 1
                    ? Optional.empty()
                    : Pointer.parse(metadata.substring(0, blank))
                            .map(pointer -> new Origin(pointer, new ChannelId(metadata.substring(blank + 1))));
        }

        String metadata() {
            return pointer.value() + " " + here;
        }
    }

    /** What the fields hold: links one a line. */
    public record Fields(@Nullable Choice choice, String note, String evidence) {
        /** What stands now. */
        public static Fields of(Answer answer) {
            var links = answer.evidence().stream()
                    .map(evidence -> evidence.link().text())
                    .collect(Collectors.joining("\n"));
            return new Fields(answer.choice(), answer.note().text(), links);
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

    private static View form(Review review, Item item, ChannelId here, Fields fields, List<LayoutBlock> first) {
        var blocks = new ArrayList<>(first);
        blocks.add(Kit.section("*" + Escape.text(item.question()) + "*\n" + Escape.text(item.title())));
        if (!item.goodEvidence().isEmpty()) {
            blocks.add(Kit.context("*Good evidence*  " + Escape.text(item.goodEvidence())));
        }
        blocks.add(Kit.input(ANSWER, "Answer", null, false, choices(fields.choice())));
        blocks.add(Kit.input(NOTE, "Note", null, true, lines(NOTE, fields.note())));
        blocks.add(Kit.input(
                EVIDENCE, "Evidence links", "http or https, one a line", true, lines(EVIDENCE, fields.evidence())));
        var pointer =
                new Pointer(review.id(), item.id(), review.answer(item.id()).version());
        var title = "Q" + review.pack().number(item.id()) + " of " + review.total();
        return Modals.form(ActionIds.ANSWER_MODAL, title, "Submit", new Origin(pointer, here).metadata(), blocks);
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
        return Kit.option(Marks.word(choice), choice.name());
    }

    private static PlainTextInputElement lines(String id, String initial) {
        return PlainTextInputElement.builder()
                .actionId(id)
                .multiline(true)
                .maxLength(Fit.INPUT)
                .initialValue(initial.isEmpty() ? null : Fit.text(initial, Fit.INPUT))
                .build();
    }
}
