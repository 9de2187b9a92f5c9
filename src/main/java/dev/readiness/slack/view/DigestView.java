package dev.readiness.slack.view;

import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.SlackFileObject;
import dev.readiness.digest.Digest;
import dev.readiness.digest.Issue;
import dev.readiness.digest.Picture;
import dev.readiness.digest.Section;
import java.util.ArrayList;
import java.util.List;

/** A digest: the message with each section's first lines, and its thread with all of a section that has more. */
public record DigestView(Issue issue, People people, String command) {
    private static final int SECTION = 1_500;
    private static final int ALT_TEXT = 1_900;

    /** The message itself. */
    public Drawn message() {
        return new Drawn(sentence(), Fit.message(blocks(), "in the thread"));
    }

    private List<LayoutBlock> blocks() {
        var digest = issue.digest();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.header("Readiness digest · " + Marks.day(digest.frame().today())));
        blocks.add(Kit.section(summary(digest)));
        first(blocks);
        if (digest.isQuiet()) {
            blocks.add(Kit.section("✔ Nothing needs you: no high risk, nothing blocked, overdue, stalled or due."));
        }
        digest.sections().stream()
                .filter(section -> !section.first().isEmpty())
                .forEach(section -> blocks.add(part(section)));
        if (!digest.areas().isEmpty()) {
            var rows = digest.areas().stream().map(lines()::row).toList();
            blocks.add(Kit.section(DigestText.fitting("*Focus areas*", rows, 0, "ask with list", SECTION)));
        }
        picture(blocks);
        blocks.add(Kit.context("Changes since " + Marks.moment(digest.frame().since()) + " · `" + command + " list` · `"
                + command + " digest list`"));
        return blocks;
    }

    private DigestLines lines() {
        return new DigestLines(people);
    }

    private void first(List<LayoutBlock> blocks) {
        var first = issue.first();
        if (first != null) {
            blocks.add(Kit.context("This is the first one. " + people.show(first.maker()) + " has it sent "
                    + DigestWords.when(first.schedule()) + "; `" + command + " digest pause " + first.id()
                    + "` stops it. A daily one stays out when there is nothing to act on."));
        }
    }

    private LayoutBlock part(Section section) {
        var shown = section.first().stream().map(lines()::line).toList();
        boolean thread = !section.rest().isEmpty();
        return Kit.section(DigestText.fitting(
                "*" + DigestTitles.of(section.kind()) + "* (" + section.total() + ")",
                shown,
                section.total() - shown.size(),
                thread ? "in the thread" : command + " list",
                SECTION));
    }

    private void picture(List<LayoutBlock> blocks) {
        Picture picture = issue.picture();
        if (picture != null) {
            blocks.add(ImageBlock.builder()
                    .slackFile(SlackFileObject.builder().id(picture.file()).build())
                    .altText(Fit.title(picture.alt(), ALT_TEXT))
                    .build());
        }
    }

    private static String summary(Digest digest) {
        var tally = digest.tally();
        return "*" + StatusView.counted(digest.reviews(), "open review") + "* · " + tally.answered() + " of "
                + (tally.answered() + tally.open()) + " items answered · "
                + StatusView.counted(tally.risks(), "risk") + " · "
                + StatusView.counted(total(digest, Section.Kind.REGISTER), "open decision");
    }

    private static int total(Digest digest, Section.Kind kind) {
        return digest.sections().stream()
                .filter(section -> section.kind() == kind)
                .mapToInt(Section::total)
                .sum();
    }

    private String sentence() {
        var digest = issue.digest();
        return "Readiness digest of " + Marks.day(digest.frame().today()) + ": "
                + StatusView.counted(digest.reviews(), "open review") + ", "
                + total(digest, Section.Kind.OVERDUE) + " overdue, "
                + total(digest, Section.Kind.AT_RISK) + " with high risks or blocked, "
                + total(digest, Section.Kind.TO_DECIDE) + " decisions due soon or blocking, "
                + total(digest, Section.Kind.STALLED) + " stalled, " + total(digest, Section.Kind.DUE)
                + " due this week.";
    }

    /** The part of the thread of that number, from 1; a digest that was drawn anew may have fewer than before. */
    public Drawn inThread(int part) {
        var sections = issue.digest().inThread();
        if (part > sections.size()) {
            return Drawn.sentence("There is no more to this digest any more.");
        }
        var section = sections.get(part - 1);
        return new Drawn(
                DigestTitles.of(section.kind()) + ": " + section.total() + ".",
                Fit.message(inThread(section), "ask with " + command + " list"));
    }

    /** All of the part that is shown at all. */
    List<LayoutBlock> inThread(Section section) {
        return inThread(section, section.entries().size(), "`" + command + " list`");
    }

    /** @param where where to see those that are behind so many */
    List<LayoutBlock> inThread(Section section, int most, String where) {
        var shown = section.entries().stream().limit(most).map(lines()::line).toList();
        var blocks = DigestText.sections("*" + DigestTitles.of(section.kind()) + "* (" + section.total() + ")", shown);
        int left = section.entries().size() - shown.size() + section.untold();
        if (left > 0) {
            blocks.add(Kit.context("… and " + left + " more: " + where));
        }
        return blocks;
    }
}
