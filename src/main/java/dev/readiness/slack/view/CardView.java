package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import dev.readiness.checklist.Section;
import dev.readiness.review.Closing;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import dev.readiness.review.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The card: the review's one message in its channel, always current. */
public final class CardView {
    private static final int MOST_RISKS = 3;

    private CardView() {}

    /** The card as it is on that day of its lead. */
    public static Drawn draw(Review review, LocalDate today, People people) {
        var standing = new Standing(review, today);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.header("Readiness · " + review.workload() + " · " + review.id()));
        blocks.add(Kit.section(Marks.bar(review.answered(), review.total()) + "  *"
                + standing.totals().words() + "*\n" + verdict(standing, people)));
        var sections = review.pack().checklist().stream()
                .map(section -> Kit.section(line(review, section)))
                .toList();
        blocks.addAll(Fit.part(sections, "press Status in this message's menu"));
        risks(standing).ifPresent(blocks::add);
        Waivers.lines(standing, people).ifPresent(blocks::add);
        blocks.add(Kit.context(facts(standing, people)));
        blocks.add(Kit.actions(buttons(review)));
        return new Drawn(sentence(standing), blocks);
    }

    static String verdict(Standing standing, People people) {
        var review = standing.review();
        var verdict = Verdict.of(review, standing.today());
        var closing = review.end().standing();
        if (closing.isPresent()) {
            return "Closed: *" + closing.get().ending().words() + "*, by "
                    + people.show(closing.get().by().person()) + stale(closing.get(), verdict);
        }
        return now(verdict)
                + review.end().last().map(last -> signed(review, last)).orElse("");
    }

    /** How it is closed, or else the verdict as it would be now, in a word or two. */
    static String word(Standing standing) {
        return standing.review()
                .end()
                .standing()
                .map(closing -> "closed as " + closing.ending().words())
                .orElseGet(() ->
                        Verdict.of(standing.review(), standing.today()).level().words());
    }

    /** The verdict as it would be now; not started says what is open. */
    static String now(Verdict verdict) {
        var level = verdict.level();
        return level == Verdict.Level.NOT_STARTED
                ? "*Not started*: " + verdict.reasons().get(0).words()
                : "As it stands: *" + level.words() + "*";
    }

    /** A sign-off that does not hold any more says so, although the review is still closed. */
    private static String stale(Closing closing, Verdict now) {
        return closing.isAbove(now)
                ? ", and is *stale*: as it stands *" + now.level().words() + "*"
                : "";
    }

    /** A sign-off that the review has moved away from says so. */
    private static String signed(Review review, Closing last) {
        boolean stale = review.version() > last.version() + 1;
        return " · milestone " + last.milestone() + " was signed as "
                + last.ending().words() + (stale ? ", and is *stale*: the review changed since" : "");
    }

    /** Risks that are shown on the card, and the worst of those that have a message of their own. */
    static Optional<LayoutBlock> risks(Standing standing) {
        var shown = standing.shown();
        var lines = shown.stream()
                .limit(MOST_RISKS)
                .map(risk -> "⚠ *" + risk + "* " + RiskView.word(standing.severity(risk)) + " · "
                        + Escape.text(standing.text(risk).title()))
                .toList();
        int more = shown.size() - lines.size();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Kit.section(
                        String.join("\n", lines) + (more > 0 ? "\nand " + more + " more: press Risks" : "")));
    }

    static String progress(Review review) {
        return review.answered() + " of " + review.total() + " answered";
    }

    private static String sentence(Standing standing) {
        var review = standing.review();
        return "Readiness review " + review.id() + " of " + review.workload() + ": "
                + standing.totals().words() + ".";
    }

    private static String line(Review review, Section section) {
        var items = section.items().stream()
                .map(item -> review.pack().number(item.id()) + " " + Marks.marked(review.answer(item.id())))
                .collect(Collectors.joining("  ·  "));
        return "*" + Escape.text(section.title()) + "*\n" + items;
    }

    static String facts(Standing standing, People people) {
        var review = standing.review();
        var facts = new ArrayList<String>();
        facts.add("Lead " + people.show(review.lead()));
        if (!review.owners().isEmpty()) {
            facts.add("Owners " + people.show(review.owners()));
        } else if (review.isOpen()) {
            facts.add("No owners yet: anyone here may answer");
        }
        facts.add(review.pack().ref().toString());
        review.end()
                .acceptedBy()
                .ifPresent(owner -> facts.add("Owned after rollout by " + people.show(owner.person())));
        Marks.due(standing).ifPresent(due -> facts.add("Due " + due));
        return String.join("  ·  ", facts);
    }

    private static List<BlockElement> buttons(Review review) {
        var id = Long.toString(review.id().number());
        var buttons = new ArrayList<BlockElement>();
        if (review.isOpen() && !review.isComplete()) {
            buttons.add(Kit.primary("Answer next", ActionIds.ANSWER_NEXT, id));
        }
        if (!review.register().isEmpty()) {
            buttons.add(Kit.button("Decisions", ActionIds.DECISIONS, id));
        }
        buttons.add(Kit.button("Risks", ActionIds.RISKS, id));
        if (!review.isOpen()) {
            buttons.add(Kit.button("Reopen", ActionIds.REOPEN, id));
        }
        var options = new ArrayList<OptionObject>();
        options.add(Kit.option("Status", ActionIds.STATUS + ":" + id));
        if (review.isOpen()) {
            options.add(Kit.option("Reassign…", ActionIds.STAFF + ":" + id));
        }
        if (review.end().awaitsOwner()) {
            options.add(Kit.option("Accept ownership", ActionIds.OWN + ":" + id));
        }
        if (review.isOpen()) {
            options.add(Kit.option("Close review", ActionIds.CLOSE + ":" + id));
        }
        options.add(Kit.option("Help", ActionIds.HELP + ":" + id));
        buttons.add(OverflowMenuElement.builder()
                .actionId(ActionIds.MENU)
                .options(options)
                .build());
        return buttons;
    }
}
