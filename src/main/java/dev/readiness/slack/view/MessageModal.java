package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.Item;
import dev.readiness.people.ChannelId;
import dev.readiness.review.Review;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form by which any message becomes the answer to a question, or evidence for it. */
public final class MessageModal {
    public static final String QUESTION = "question";
    public static final String ANSWER = "answer";
    public static final String NOTE = "note";
    public static final String EVIDENCE = "evidence";

    private static final int MOST_OPTIONS = 100;

    private MessageModal() {}

    /** What stands in the message: its words and its links, one a line. */
    public record Content(String text, String links) {}

    /** The message answers a question. */
    public static View answer(Review review, @Nullable Item focus, ChannelId here, Content content) {
        var blocks = question(review, focus);
        var choices = Arrays.stream(Choice.values())
                .map(choice -> Kit.option(choice.word(), choice.name()))
                .toList();
        blocks.add(Kit.input(
                ANSWER,
                "Answer",
                null,
                false,
                RadioButtonsElement.builder().actionId(ANSWER).options(choices).build()));
        blocks.add(lines(NOTE, "Note", content.text()));
        blocks.add(lines(EVIDENCE, "Evidence links", content.links()));
        return form(ActionIds.ANSWER_MESSAGE_MODAL, "Answer prompt", review, here, blocks);
    }

    /** The message is evidence for a question. */
    public static View attach(Review review, @Nullable Item focus, ChannelId here, Content content) {
        var blocks = question(review, focus);
        blocks.add(lines(NOTE, "Note", content.text()));
        blocks.add(lines(EVIDENCE, "Evidence links", content.links()));
        return form(ActionIds.ATTACH_MODAL, "Attach as evidence", review, here, blocks);
    }

    private static View form(String callback, String title, Review review, ChannelId here, List<LayoutBlock> blocks) {
        return Modals.form(callback, title, "Save", new FormOrigin(review.id(), here).metadata(), blocks);
    }

    private static List<LayoutBlock> question(Review review, @Nullable Item focus) {
        var options = review.pack().items().stream()
                .limit(MOST_OPTIONS)
                .map(item -> option(review, item))
                .toList();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*" + review.id() + "* `" + review.workload() + "`"));
        blocks.add(Kit.input(
                QUESTION,
                "Question",
                null,
                false,
                StaticSelectElement.builder()
                        .actionId(QUESTION)
                        .options(options)
                        .initialOption(
                                focus == null || !options.contains(option(review, focus))
                                        ? null
                                        : option(review, focus))
                        .build()));
        return blocks;
    }

    private static OptionObject option(Review review, Item item) {
        int number = review.pack().number(item.id());
        return Kit.option("Q" + number + " " + item.title(), Integer.toString(number));
    }

    private static LayoutBlock lines(String id, String label, String initial) {
        return Kit.input(
                id,
                label,
                null,
                true,
                PlainTextInputElement.builder()
                        .actionId(id)
                        .multiline(true)
                        .maxLength(Fit.INPUT)
                        .initialValue(initial.isEmpty() ? null : Fit.text(initial, Fit.INPUT))
                        .build());
    }
}
