package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.readiness.checklist.Item;
import dev.readiness.people.ChannelId;
import dev.readiness.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The small forms about one item: who takes it, until when it is put off, which question a message answers. */
public final class TaskModals {
    public static final String PERSON = "person";
    public static final String UNTIL = "until";
    public static final String BECAUSE = "because";

    private TaskModals() {}

    /** What the form is about, and the channel that it was opened from. */
    public record Origin(Task task, ChannelId here) {
        /** Reads what came back with a form; empty for a form that we never drew. */
        public static Optional<Origin> parse(String metadata) {
            var parts = metadata.split(" ", 2);
            return parts.length == 2 && !parts[1].isBlank()
                    ? Task.parse(parts[0]).map(task -> new Origin(task, new ChannelId(parts[1])))
                    : Optional.empty();
        }

        String metadata() {
            return task.value() + " " + here;
        }
    }

    public static View reassign(Review review, Item item, ChannelId here) {
        var blocks = about(review, item);
        blocks.add(Kit.input(
                PERSON,
                "Who answers it?",
                "They are told in the review's thread",
                false,
                UsersSelectElement.builder().actionId(PERSON).build()));
        return form(ActionIds.REASSIGN_MODAL, "Reassign", "Reassign", review, item, here, blocks);
    }

    public static View snooze(Review review, Item item, ChannelId here) {
        var blocks = about(review, item);
        blocks.add(Kit.input(
                UNTIL,
                "Until",
                "The due date stays where it is",
                false,
                DatePickerElement.builder().actionId(UNTIL).build()));
        blocks.add(Kit.input(
                BECAUSE,
                "Because",
                null,
                true,
                PlainTextInputElement.builder()
                        .actionId(BECAUSE)
                        .maxLength(Fit.INPUT)
                        .build()));
        return form(ActionIds.SNOOZE_MODAL, "Snooze", "Snooze", review, item, here, blocks);
    }

    private static List<LayoutBlock> about(Review review, Item item) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*Q" + review.pack().number(item.id()) + "* " + Escape.text(item.title())));
        return blocks;
    }

    private static View form(
            String callback,
            String title,
            String submit,
            Review review,
            Item item,
            ChannelId here,
            List<LayoutBlock> blocks) {
        var origin = new Origin(Task.of(review, item.id(), ""), here);
        return Modals.form(callback, title, submit, origin.metadata(), blocks);
    }
}
