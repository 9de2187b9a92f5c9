package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.review.Answer;
import dev.readiness.review.Earlier;
import dev.readiness.review.ItemState;
import dev.readiness.review.Remark;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import dev.readiness.review.Waivable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An item in the thread: its prompt while it is open, and the record of its answer afterwards. */
public final class PromptView {
    private static final int NOTE = 1500;
    private static final int REMARK = 500;
    private static final int REMARKS = 3;

    private PromptView() {}

    /**
     * The item as it is now.
     *
     * @param last the review in which it was answered last time, where that can still be read
     */
    public static Drawn draw(Review review, ItemId id, LocalDate today, People people, Optional<Review> last) {
        var item = review.pack().item(id).orElseThrow();
        var answer = review.answer(id);
        var standing = new Standing(review, today);
        return answer.chosen()
                .map(choice -> record(standing, item, answer, choice, people))
                .orElseGet(() -> prompt(standing, item, answer, people, last));
    }

    private static Drawn prompt(Standing standing, Item item, Answer answer, People people, Optional<Review> last) {
        var review = standing.review();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.context(place(review, item, people)));
        blocks.add(Kit.section("*" + Escape.text(item.question()) + "*\n" + Escape.text(item.title())));
        if (!item.why().isEmpty()) {
            blocks.add(Kit.context("*Why it matters*  " + Escape.text(item.why())));
        }
        if (!item.goodEvidence().isEmpty()) {
            blocks.add(Kit.context("*Good evidence*  " + Escape.text(item.goodEvidence())));
        }
        blocks.addAll(Fit.part(words(review, item, answer, people), "press History, or type history " + review.id()));
        var what = Waivable.item(item.id());
        blocks.addAll(Waivers.of(standing, what, people));
        if (review.isOpen()) {
            blocks.addAll(choices(standing, item, answer, last));
        } else {
            blocks.add(Kit.context("Not answered. " + review.id() + " is closed."));
        }
        return new Drawn(
                "Question " + review.pack().number(item.id()) + " of " + review.total() + ": "
                        + Escape.text(item.question()),
                blocks);
    }

    private static List<LayoutBlock> choices(Standing standing, Item item, Answer answer, Optional<Review> last) {
        var review = standing.review();
        var blocks = new ArrayList<LayoutBlock>();
        var value = value(review, item, answer);
        review.item(item.id()).offered().ifPresent(earlier -> blocks.addAll(earlier(earlier, item, last, value)));
        var buttons = new ArrayList<>(Arrays.stream(Choice.values())
                .map(choice -> Kit.button(choice.word(), ActionIds.ANSWER + choice, value))
                .toList());
        buttons.add(Kit.button("Add details…", ActionIds.DETAILS, value));
        var elements = new ArrayList<BlockElement>(buttons);
        Waivers.agree(standing, Waivable.item(item.id())).ifPresent(elements::add);
        elements.add(menu(review, item));
        blocks.add(Kit.actions(elements));
        return blocks;
    }

    /** What was answered in an earlier review of the workload: to be confirmed only where the same was asked. */
    private static List<LayoutBlock> earlier(Earlier earlier, Item item, Optional<Review> last, String value) {
        var offer = earlier.offer();
        var blocks = new ArrayList<LayoutBlock>();
        var answer = "*Last time:* " + Marks.marked(offer.choice()) + ", "
                + Marks.moment(offer.by().at()) + abandoned(last);
        if (earlier.answers(item, last)) {
            blocks.add(Kit.section(answer, Kit.button("Confirm", ActionIds.CONFIRM, value)));
        } else {
            blocks.add(Kit.section(answer));
            earlier.asked(last)
                    .ifPresent(before -> blocks.add(Kit.context("The question has changed. *Then:* "
                            + Escape.text(before.question()) + "\n*Now:* " + Escape.text(item.question())
                            + titles(before, item) + "\nPlease answer it again.")));
        }
        if (!offer.note().isEmpty()) {
            blocks.add(Rich.quote(offer.note(), REMARK));
        }
        if (!offer.evidence().isEmpty()) {
            blocks.add(Rich.links(offer.evidence()));
        }
        return blocks;
    }

    private static String titles(Item before, Item now) {
        return before.title().equals(now.title())
                ? ""
                : "\n*Statement then:* " + Escape.text(before.title()) + "\n*Statement now:* "
                        + Escape.text(now.title());
    }

    private static String abandoned(Optional<Review> last) {
        return last.filter(review -> review.end().isAbandoned())
                .map(review -> " (" + review.id() + " was abandoned)")
                .orElse("");
    }

    private static BlockElement menu(Review review, Item item) {
        return OverflowMenuElement.builder()
                .actionId(ActionIds.TASK)
                .options(List.of(
                        entry("Reassign", ActionIds.REASSIGN, review, item),
                        entry("Snooze", ActionIds.SNOOZE, review, item),
                        entry("Not mine", ActionIds.NOT_MINE, review, item),
                        entry("Waive", ActionIds.WAIVE, review, item)))
                .build();
    }

    private static OptionObject entry(String label, String entry, Review review, Item item) {
        return Kit.option(label, Task.of(review, item.id(), entry).value());
    }

    private static Drawn record(Standing standing, Item item, Answer answer, Choice choice, People people) {
        var review = standing.review();
        var last = answer.lastChange().orElseThrow();
        int number = review.pack().number(item.id());
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*Q" + number + " " + Marks.marked(choice) + "* — " + people.show(last.person()) + ", "
                + Marks.time(last.at()) + replied(answer) + "\n" + Escape.text(item.title())));
        blocks.addAll(Fit.part(words(review, item, answer, people), "press History, or type history " + review.id()));
        var what = Waivable.item(item.id());
        blocks.addAll(Waivers.of(standing, what, people));
        var value = value(review, item, answer);
        var buttons = new ArrayList<BlockElement>();
        if (review.isOpen()) {
            buttons.add(Kit.button("Change", ActionIds.DETAILS, value));
        }
        buttons.add(Kit.button("History", ActionIds.HISTORY, value));
        buttons.addAll(Waivers.buttons(standing, what));
        blocks.add(Kit.actions(buttons));
        return new Drawn(
                "Question " + number + " is answered " + choice.word() + ": " + Escape.text(item.title()) + ".",
                blocks);
    }

    private static String replied(Answer answer) {
        return answer.replyDeleted() ? " (the reply was deleted since)" : "";
    }

    private static List<LayoutBlock> words(Review review, Item item, Answer answer, People people) {
        var blocks = new ArrayList<LayoutBlock>();
        if (!answer.note().isEmpty()) {
            blocks.add(Rich.quote(answer.note(), NOTE));
        }
        if (!answer.evidence().isEmpty()) {
            blocks.add(Rich.links(answer.evidence()));
        }
        var remarks = review.remarks(item.id());
        int earlier = Math.max(0, remarks.size() - REMARKS);
        if (earlier > 0) {
            blocks.add(Kit.context(earlier + " earlier notes: see History, or history " + review.id() + " "
                    + review.pack().number(item.id())));
        }
        remarks.subList(earlier, remarks.size()).forEach(remark -> addRemark(blocks, remark, people));
        return blocks;
    }

    private static void addRemark(List<LayoutBlock> blocks, Remark remark, People people) {
        blocks.add(Kit.context("Note by " + people.show(remark.by().person()) + ", "
                + Marks.moment(remark.by().at())));
        blocks.add(Rich.quote(remark.text(), REMARK));
    }

    private static String place(Review review, Item item, People people) {
        var section = review.pack().sectionOf(item.id());
        return "Q" + review.pack().number(item.id()) + " of " + review.total() + " · " + Escape.text(section.title())
                + holder(review.item(item.id()), people);
    }

    private static String holder(ItemState state, People people) {
        var holder =
                state.assigned().map(person -> " · with " + people.show(person)).orElse("");
        Instant until = state.snoozedUntil();
        return holder + (until == null ? "" : " · put off until " + Marks.moment(until));
    }

    private static String value(Review review, Item item, Answer answer) {
        return new Pointer(review.id(), item.id(), answer.version()).value();
    }
}
