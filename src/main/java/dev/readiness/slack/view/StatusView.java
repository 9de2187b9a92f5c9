package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.checklist.Item;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import java.time.LocalDate;
import java.util.ArrayList;

/** Where a review stands, item by item. */
public final class StatusView {
    private static final int ITEMS_PER_BLOCK = 10;

    private StatusView() {}

    /** As only one person sees it. */
    public static Drawn draw(Review review, LocalDate today) {
        return draw(review, today, People.mentioned());
    }

    public static Drawn draw(Review review, LocalDate today, People people) {
        var standing = new Standing(review, today);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.header("Readiness · " + review.workload() + " · " + review.id()));
        blocks.add(Kit.section(Marks.bar(review.answered(), review.total()) + "  *"
                + standing.totals().words() + "*\n" + CardView.verdict(standing, people)));
        for (var section : review.pack().checklist()) {
            var lines = section.items().stream()
                    .map(item -> line(review, item, people))
                    .toList();
            for (int from = 0; from < lines.size(); from += ITEMS_PER_BLOCK) {
                var title = from == 0 ? "*" + Escape.text(section.title()) + "*\n" : "";
                var some = lines.subList(from, Math.min(lines.size(), from + ITEMS_PER_BLOCK));
                blocks.add(Kit.section(title + String.join("\n", some)));
            }
        }
        CardView.risks(standing).ifPresent(blocks::add);
        Waivers.lines(standing, people).ifPresent(blocks::add);
        blocks.add(Kit.context(CardView.facts(standing, people) + "  ·  <#" + review.channel() + ">"));
        return new Drawn(
                "Readiness review " + review.id() + " of " + review.workload() + ": "
                        + standing.totals().words() + ".",
                Fit.message(blocks, "history " + review.id() + " lists every answer"));
    }

    static String line(Review review, Item item, People people) {
        var answer = review.answer(item.id());
        var by = answer.chosen()
                .flatMap(choice -> answer.lastChange())
                .map(last -> " — " + people.show(last.person()))
                .orElse("");
        var notes = review.remarks(item.id()).size() + (answer.note().isEmpty() ? 0 : 1);
        var extra = (notes > 0 ? " · " + counted(notes, "note") : "")
                + (answer.evidence().isEmpty()
                        ? ""
                        : " · " + counted(answer.evidence().size(), "link"));
        return "Q" + review.pack().number(item.id()) + " " + Marks.marked(answer) + " · " + Escape.text(item.title())
                + by + extra;
    }

    static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
