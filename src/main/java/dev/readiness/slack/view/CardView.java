package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import dev.readiness.checklist.Section;
import dev.readiness.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The card: the review's one message in its channel, always current. */
public final class CardView {
    private CardView() {}

    public static Drawn draw(Review review, People people) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.header("Readiness · " + review.workload() + " · " + review.id()));
        blocks.add(Kit.section(Marks.bar(review.answered(), review.total()) + "  *" + progress(review) + "*"));
        var sections = review.pack().checklist().stream()
                .map(section -> Kit.section(line(review, section)))
                .toList();
        blocks.addAll(Fit.part(sections, "press Status in this message's menu"));
        blocks.add(Kit.context(facts(review, people)));
        blocks.add(Kit.actions(buttons(review)));
        return new Drawn(sentence(review), blocks);
    }

    static String progress(Review review) {
        return review.answered() + " of " + review.total() + " answered";
    }

    private static String sentence(Review review) {
        return "Readiness review " + review.id() + " of " + review.workload() + ": " + progress(review) + ".";
    }

    private static String line(Review review, Section section) {
        var items = section.items().stream()
                .map(item -> review.pack().number(item.id()) + " " + Marks.marked(review.answer(item.id())))
                .collect(Collectors.joining("  ·  "));
        return "*" + Escape.text(section.title()) + "*\n" + items;
    }

    static String facts(Review review, People people) {
        var facts = new ArrayList<String>();
        facts.add("Lead " + people.show(review.lead()));
        facts.add(
                review.owners().isEmpty()
                        ? "No owners yet: anyone here may answer"
                        : "Owners " + people.show(review.owners()));
        facts.add(review.pack().ref().toString());
        review.dueDate().ifPresent(due -> facts.add("Due " + Marks.day(due)));
        return String.join("  ·  ", facts);
    }

    private static List<BlockElement> buttons(Review review) {
        var id = Long.toString(review.id().number());
        var buttons = new ArrayList<BlockElement>();
        if (!review.isComplete()) {
            buttons.add(Kit.primary("Answer next", ActionIds.ANSWER_NEXT, id));
        }
        buttons.add(OverflowMenuElement.builder()
                .actionId(ActionIds.MENU)
                .options(List.of(
                        Kit.option("Status", ActionIds.STATUS + ":" + id),
                        Kit.option("Help", ActionIds.HELP + ":" + id)))
                .build());
        return buttons;
    }
}
