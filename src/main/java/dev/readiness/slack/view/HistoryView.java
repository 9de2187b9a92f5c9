package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.readiness.people.Prose;
import dev.readiness.review.Evidence;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.Review;
import dev.readiness.usecase.Chronicle;
import dev.readiness.usecase.ShowReview.History;
import java.util.ArrayList;
import java.util.List;

/** Who changed what and when, the newest first, with note and links of each change. */
public final class HistoryView {
    private static final int NOTE_IN_MESSAGE = 300;

    private HistoryView() {}

    /** As a message, with long notes cut. */
    public static Drawn draw(History history) {
        var review = history.review();
        var title = "History of " + review.id() + " " + review.workload() + what(history);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*" + title + "*"));
        blocks.addAll(entries(history, NOTE_IN_MESSAGE));
        return new Drawn(title + ".", Fit.message(blocks, "ask for the history of a single item or decision"));
    }

    /** As a modal, with notes whole as far as a modal holds them. */
    public static View modal(History history) {
        var blocks = new ArrayList<>(entries(history, Fit.SECTION));
        return Modals.plain("History" + what(history), Fit.modal(blocks, "export will hold them all"));
    }

    private static String what(History history) {
        return history.what().isEmpty() ? "" : " · " + history.what();
    }

    private static List<LayoutBlock> entries(History history, int note) {
        var blocks = new ArrayList<LayoutBlock>();
        var entries = history.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            add(blocks, history.review(), entries.get(i), note);
        }
        if (blocks.isEmpty()) {
            blocks.add(Kit.section("Nothing has happened yet."));
        }
        return blocks;
    }

    private static void add(List<LayoutBlock> blocks, Review review, JournalEntry entry, int note) {
        var said = new Chronicle(review, Marks.STYLE).tell(entry.event());
        blocks.add(
                Kit.context(Marks.moment(entry.by().at()) + " · <@" + entry.by().person() + "> · " + said.what()));
        addWords(blocks, said.text(), said.evidence(), note);
    }

    private static void addWords(List<LayoutBlock> blocks, Prose note, List<Evidence> evidence, int most) {
        if (!note.isEmpty()) {
            blocks.add(Rich.quote(note, most));
        }
        if (!evidence.isEmpty()) {
            blocks.add(Rich.links(evidence));
        }
    }
}
