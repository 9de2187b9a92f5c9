package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.readiness.review.Review;
import dev.readiness.review.Standing;
import dev.readiness.review.Waivable;
import dev.readiness.review.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waivers as they are shown, never hidden: until when, by whom, why, and what is done instead. */
final class Waivers {
    private static final int REASON = 500;
    private static final int MOST = 5;

    private Waivers() {}

    /** The waiver that counts, and the one that somebody has to agree to. */
    static List<LayoutBlock> of(Standing standing, Waivable what, People people) {
        var blocks = new ArrayList<LayoutBlock>();
        if (standing.waived().contains(what)) {
            standing.waiver(what).ifPresent(waiver -> blocks.addAll(granted(waiver, people)));
        }
        standing.review().risks().askedFor(what).ifPresent(asked -> {
            blocks.add(Kit.context(people.show(asked.by().person()) + " asks to waive it until "
                    + Marks.day(asked.until()) + "; somebody else has to agree"));
            blocks.add(Rich.quote(asked.reason(), REASON));
            instead(asked, blocks);
        });
        return blocks;
    }

    private static List<LayoutBlock> granted(Waiver waiver, People people) {
        var blocks = new ArrayList<LayoutBlock>();
        var asked = waiver.asked() == null ? "" : ", asked for by " + people.show(waiver.asked());
        blocks.add(Kit.context(
                "Waived " + terms(waiver, people) + asked + " (" + waiver.code().word() + ")"));
        blocks.add(Rich.quote(waiver.reason(), REASON));
        instead(waiver, blocks);
        return blocks;
    }

    private static void instead(Waiver waiver, List<LayoutBlock> blocks) {
        if (!waiver.compensating().isEmpty()) {
            blocks.add(Kit.context("Instead:"));
            blocks.add(Rich.quote(waiver.compensating(), REASON));
        }
    }

    private static String terms(Waiver waiver, People people) {
        return "until *" + Marks.day(waiver.until()) + "* by "
                + people.show(waiver.by().person());
    }

    /** What can be done about it: let it be while it counts, and agree where somebody asks to. */
    static List<BlockElement> buttons(Standing standing, Waivable what) {
        var buttons = new ArrayList<BlockElement>();
        if (standing.review().isOpen() && standing.counts(what)) {
            buttons.add(Kit.button("Waive…", ActionIds.WAIVE, value(standing, what)));
        }
        agree(standing, what).ifPresent(buttons::add);
        return buttons;
    }

    /** What is needed where somebody asks to let it be. */
    static Optional<BlockElement> agree(Standing standing, Waivable what) {
        return standing.review()
                .risks()
                .askedFor(what)
                .filter(asked -> standing.review().isOpen())
                .map(asked -> Kit.button("Agree to waiver", ActionIds.APPROVE, value(standing, what)));
    }

    private static String value(Standing standing, Waivable what) {
        return standing.review().id().number() + ":" + what;
    }

    /** All of them in a line each, the first ones; empty where nothing is let be and nobody asks to. */
    static Optional<LayoutBlock> lines(Standing standing, People people) {
        var lines = Stream.concat(
                        standing.waived().stream().map(what -> waived(standing, what, people)),
                        standing.asked().stream().map(what -> asked(standing, what, people)))
                .toList();
        int more = lines.size() - MOST;
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Kit.section(lines.stream().limit(MOST).collect(Collectors.joining("\n"))
                        + (more > 0 ? "\nand " + more + " more: press Risks" : "")));
    }

    private static String waived(Standing standing, Waivable what, People people) {
        return "Waived: *" + number(standing.review(), what) + "* "
                + standing.waiver(what).map(waiver -> terms(waiver, people)).orElseThrow();
    }

    private static String asked(Standing standing, Waivable what, People people) {
        var asked = standing.review().risks().askedFor(what).orElseThrow();
        return "Asked to waive: *" + number(standing.review(), what) + "*, by "
                + people.show(asked.by().person());
    }

    /** Such as Q3 or R-2. */
    static String number(Review review, Waivable what) {
        return what.item()
                .map(item -> "Q" + review.pack().number(item))
                .orElseGet(() -> review.risks()
                        .risk(what.rule().orElseThrow())
                        .map(Object::toString)
                        .orElse(""));
    }
}
