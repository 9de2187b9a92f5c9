package dev.readiness.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.readiness.checklist.Choice;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonId;
import dev.readiness.review.Evidence;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.Prose;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewEvent;
import dev.readiness.usecase.ShowReview.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changed what and when, the newest first, with note and links of each change. */
public final class HistoryView {
    private static final int NOTE_IN_MESSAGE = 300;

    private HistoryView() {}

    /** As a message, with long notes cut. */
    public static Drawn draw(History history) {
        var review = history.review();
        var title = "History of " + review.id() + " " + review.workload() + item(history);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Kit.section("*" + title + "*"));
        blocks.addAll(entries(history, NOTE_IN_MESSAGE));
        return new Drawn(title + ".", Fit.message(blocks, "ask for the history of a single item"));
    }

    /** As a modal, with notes whole as far as a modal holds them. */
    public static View modal(History history) {
        var blocks = new ArrayList<>(entries(history, Fit.SECTION));
        return Modals.plain("History" + item(history), Fit.modal(blocks, "export will hold them all"));
    }

    private static String item(History history) {
        var item = history.item();
        return item == null ? "" : " · Q" + history.review().pack().number(item.id());
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
        blocks.add(Kit.context(
                Marks.moment(entry.by().at()) + " · <@" + entry.by().person() + "> · " + what(review, entry.event())));
        if (entry.event() instanceof ReviewEvent.ItemAnswered answered) {
            addWords(blocks, answered.note(), answered.evidence(), note);
        } else if (entry.event() instanceof ReviewEvent.ItemRemarked remarked) {
            addWords(blocks, remarked.text(), List.of(), note);
        } else if (entry.event() instanceof ReviewEvent.EvidenceAdded added) {
            addWords(blocks, Prose.NONE, added.evidence(), note);
        }
    }

    private static void addWords(List<LayoutBlock> blocks, Prose note, List<Evidence> evidence, int most) {
        if (!note.isEmpty()) {
            blocks.add(Rich.quote(note, most));
        }
        if (!evidence.isEmpty()) {
            blocks.add(Rich.links(evidence));
        }
    }

    private static String what(Review review, ReviewEvent event) {
        if (event instanceof ReviewEvent.ItemAnswered answered) {
            return question(review, answered.item()) + ": " + word(answered.before()) + " → *"
                    + Marks.word(answered.choice()) + "*";
        }
        if (event instanceof ReviewEvent.ItemCleared cleared) {
            return question(review, cleared.item()) + ": " + word(cleared.before()) + " → *Open*";
        }
        if (event instanceof ReviewEvent.ItemAsked asked) {
            return question(review, asked.item()) + " asked";
        }
        if (event instanceof ReviewEvent.EvidenceAdded added) {
            return question(review, added.item()) + ": evidence added";
        }
        if (event instanceof ReviewEvent.ItemRemarked remarked) {
            return question(review, remarked.item()) + ": note";
        }
        return ofReview(event);
    }

    private static String ofReview(ReviewEvent event) {
        if (event instanceof ReviewEvent.LeadChanged changed) {
            return "lead: <@" + changed.before() + "> → <@" + changed.after() + ">";
        }
        if (event instanceof ReviewEvent.OwnersChanged changed) {
            return "owners: " + people(changed.before()) + " → " + people(changed.after());
        }
        if (event instanceof ReviewEvent.DueChanged changed) {
            return "due: " + day(changed.before()) + " → " + day(changed.after());
        }
        return "review opened";
    }

    private static String question(Review review, ItemId item) {
        return "Q" + review.pack().number(item);
    }

    private static String word(@Nullable Choice choice) {
        return choice == null ? "Open" : Marks.word(choice);
    }

    private static String people(List<PersonId> people) {
        return people.isEmpty() ? "nobody" : People.mentioned().show(people);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "none" : Marks.day(day);
    }
}
