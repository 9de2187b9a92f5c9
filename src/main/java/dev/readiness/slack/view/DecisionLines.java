package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.readiness.checklist.Area;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.decision.Decision;
import dev.readiness.decision.DecisionId;
import dev.readiness.decision.Resolution;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a decision is written in a line, the same in every message. */
final class DecisionLines {
    /** As long as a title can be. */
    static final int TITLE = 150;

    private static final int DIRECTION = 300;
    private static final int WORDS = 600;
    private static final int NUMBERS = 20;

    private DecisionLines() {}

    /** How many are made, behind that separator; nothing where there are none to make. */
    static String progress(Review review, String separator) {
        int all = review.register().toMake();
        return all == 0 ? "" : separator + review.register().made() + " of " + all + " decisions made";
    }

    static String numbers(List<DecisionId> decisions) {
        int more = decisions.size() - NUMBERS;
        return decisions.stream().limit(NUMBERS).map(DecisionId::toString).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** The package's words stand as they are; what somebody typed stands as typed. */
    static String title(Decision decision) {
        var title = decision.title().text();
        return decision.topic().seed() == null ? Escape.typed(title, TITLE) : Escape.text(title);
    }

    static String state(Decision decision) {
        return decision.resolution()
                .map(ended -> ended.kind() == Resolution.Kind.DECIDED ? "✔ Decided" : "– Dropped")
                .orElseGet(() -> (decision.plan().status() == DecisionStatus.BLOCKED ? "⊘ " : "○ ")
                        + decision.plan().status().word());
    }

    /** Number, title and state; for an open one, who, when, how late it is and what comes first. */
    static String line(Standing standing, Decision decision, People people) {
        return line(decision, "", plan(standing, decision, people), people);
    }

    /** The same as a row of the register: with what is recommended so far. */
    static String row(Standing standing, Decision decision, People people) {
        var direction = decision.isOpen() ? decision.topic().direction() : "";
        var line =
                direction.isEmpty() ? "" : "Current direction: " + Escape.text(Fit.title(direction, DIRECTION)) + "\n";
        return line(decision, line, plan(standing, decision, people), people);
    }

    private static String line(Decision decision, String direction, String plan, People people) {
        return "*" + decision.id() + "* " + title(decision) + "\n" + direction + state(decision)
                + (decision.isOpen() ? "  ·  " + plan : ended(decision, people));
    }

    /** Whose it is, by when, and what it waits for and holds up. */
    static String plan(Standing standing, Decision decision, People people) {
        var review = standing.review();
        var facts = new ArrayList<String>();
        facts.add(owner(review, decision, people));
        facts.add(Marks.due(standing, decision).map(day -> "due " + day).orElse("no due date"));
        Instant until = decision.plan().snoozedUntil();
        if (until != null) {
            facts.add("put off until " + Marks.moment(until));
        }
        var waits = waitsFor(review, decision);
        if (!waits.isEmpty()) {
            facts.add(waits);
        }
        return String.join("  ·  ", facts);
    }

    static String owner(Review review, Decision decision, People people) {
        return decision.owner()
                .map(owner -> "owner " + people.show(owner))
                .orElseGet(() -> "no owner: the lead " + people.show(review.lead()));
    }

    private static String waitsFor(Review review, Decision decision) {
        var dependence = decision.plan().dependence();
        var others = dependence.on().stream()
                .map(id -> id
                        + review.register()
                                .find(id)
                                .filter(other -> !other.isOpen())
                                .map(other -> " (" + state(other) + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        var written = dependence.text().isEmpty()
                ? ""
                : Escape.typed(dependence.text().text());
        if (others.isEmpty() && written.isEmpty()) {
            return "";
        }
        return "waits for " + others + (others.isEmpty() || written.isEmpty() ? "" : ": ") + written;
    }

    private static String ended(Decision decision, People people) {
        return decision.resolution().map(ended -> by(ended, people)).orElse("");
    }

    private static String by(Resolution ended, People people) {
        return " — " + people.show(ended.by().person()) + ", "
                + Marks.moment(ended.by().at());
    }

    /** What it is about: focus area, teams, and the items that it holds up. */
    static String topic(Review review, Decision decision) {
        var facts = new ArrayList<String>();
        facts.add("*" + decision.id() + "* of " + review.register().all().size());
        review.pack().areas().stream()
                .filter(area -> area.id().equals(decision.topic().area()))
                .map(Area::title)
                .forEach(title -> facts.add(Escape.text(title)));
        if (!decision.topic().teams().isEmpty()) {
            facts.add(Escape.text(String.join(" and ", decision.topic().teams())));
        }
        var blocks = decision.topic().blocks().stream()
                .map(item -> "Q" + review.pack().number(item))
                .collect(Collectors.joining(", "));
        if (!blocks.isEmpty()) {
            facts.add("blocks " + blocks);
        }
        return String.join("  ·  ", facts);
    }

    /** How it ended, in the words of whoever ended it. */
    static List<LayoutBlock> resolution(Resolution ended, String how, People people) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.context(how + by(ended, people)));
        if (!ended.outcome().isEmpty()) {
            blocks.add(Rich.quote(ended.outcome(), WORDS));
        }
        blocks.add(Kit.context("Because"));
        blocks.add(Rich.quote(ended.rationale(), WORDS));
        return blocks;
    }
}
