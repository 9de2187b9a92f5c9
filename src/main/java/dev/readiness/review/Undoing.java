package dev.readiness.review;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonAt;
import dev.readiness.people.Prose;
import java.util.List;
import java.util.Optional;

/** How somebody's last change is taken back: with new events, since nothing that happened is ever unmade. */
public final class Undoing {
    private Undoing() {}

    /** Whether an event of that kind is one that its author can take back. */
    public static boolean isUndoable(ReviewEvent event) {
        return event instanceof ItemEvent.Answered
                || event instanceof ItemEvent.Cleared
                || event instanceof ItemEvent.EvidenceAdded
                || event instanceof ItemEvent.Remarked
                || event instanceof ItemEvent.Assigned
                || event instanceof ItemEvent.Snoozed
                || (event instanceof DecisionEvent decision && DecisionUndo.isUndoable(decision));
    }

    /** Those of the entries, which happened together, that are taken back; empty where none can be taken back itself. */
    public static List<JournalEntry> undoable(List<JournalEntry> together) {
        boolean any = together.stream().anyMatch(entry -> isUndoable(entry.event()));
        return together.stream()
                .filter(entry -> isUndoable(entry.event()) || entry.event() instanceof ItemEvent.RemarkTakenBack)
                .filter(entry -> any)
                .toList();
    }

    /** Whether nobody does an event of that kind: it follows from what somebody did, or from a day that passed. */
    public static boolean isConsequence(ReviewEvent event) {
        return event instanceof ItemEvent.Asked
                || event instanceof ItemEvent.AskedAgain
                || event instanceof RiskEvent.Raised
                || event instanceof RiskEvent.CausesChanged
                || event instanceof RiskEvent.Cleared
                || event instanceof RiskEvent.WaiverEnded;
    }

    /** Whoever else has changed since then what the entries changed; empty where nobody has. */
    public static Optional<JournalEntry> overtaken(List<JournalEntry> undone, List<JournalEntry> since) {
        var subjects = undone.stream()
                .flatMap(entry -> entry.event().subject().stream())
                .toList();
        var decisions =
                undone.stream().flatMap(entry -> entry.event().about().stream()).toList();
        var author = undone.get(0).by().person();
        return since.stream()
                .filter(entry -> !entry.by().person().equals(author))
                .filter(entry -> !isConsequence(entry.event()))
                .filter(entry -> entry.event()
                                .subject()
                                .filter(subjects::contains)
                                .isPresent()
                        || entry.event().about().filter(decisions::contains).isPresent())
                .findFirst();
    }

    /** Takes the entries back; {@code before} is the review as it stood when they had not happened. */
    public static Change undo(Review now, Review before, List<JournalEntry> undone, PersonAt by) {
        var change = Change.none(now, by);
        for (var entry : undone) {
            change = entry.event() instanceof ItemEvent.RemarkTakenBack gone
                    ? noted(change, gone, before)
                    : and(change, inverse(entry, change.review(), before));
        }
        for (var item : answered(undone)) {
            change = and(change, restored(item, change.review(), before));
        }
        return change.isNone() ? change : change.thenWalk();
    }

    private static Change and(Change change, Optional<ReviewEvent> event) {
        return event.map(change::and).orElse(change);
    }

    private static Change noted(Change change, ItemEvent.RemarkTakenBack gone, Review before) {
        var noted = change;
        for (var remark : before.remarks(gone.item())) {
            if (remark.by().equals(gone.written())) {
                noted = noted.and(new ItemEvent.Remarked(gone.item(), remark.text(), remark.source()));
                noted = Answers.evidence(noted, gone.item(), remark.brought());
            }
        }
        return noted;
    }

    /** The items whose answers were changed, or the links that count as evidence for them. */
    private static List<ItemId> answered(List<JournalEntry> undone) {
        return undone.stream()
                .map(JournalEntry::event)
                .filter(event -> !(event instanceof ItemEvent.Assigned || event instanceof ItemEvent.Snoozed))
                .flatMap(event -> event.subject().stream())
                .distinct()
                .toList();
    }

    private static Optional<ReviewEvent> inverse(JournalEntry entry, Review now, Review before) {
        if (entry.event() instanceof ItemEvent.Remarked remarked) {
            return Optional.of(new ItemEvent.RemarkTakenBack(remarked.item(), entry.by()));
        }
        if (entry.event() instanceof ItemEvent.Assigned assigned) {
            return Optional.of(new ItemEvent.Assigned(assigned.item(), assigned.after(), assigned.before()));
        }
        if (entry.event() instanceof ItemEvent.Snoozed snoozed) {
            return Optional.of(new ItemEvent.Snoozed(snoozed.item(), snoozed.until(), snoozed.before(), Prose.NONE));
        }
        if (entry.event() instanceof DecisionEvent decision) {
            return decision.match(new DecisionUndo(now, before)).map(event -> event);
        }
        return Optional.empty();
    }

    private static Optional<ReviewEvent> restored(ItemId item, Review now, Review before) {
        var current = now.answer(item);
        var then = before.answer(item);
        var back = new ItemEvent.Restored(
                item,
                current.version() + 1,
                current.choice(),
                then.choice(),
                then.note(),
                then.evidence(),
                then.last());
        boolean same = current.choice() == then.choice()
                && current.note().equals(then.note())
                && current.evidence().equals(then.evidence())
                && current.lastChange().equals(then.lastChange());
        return same ? Optional.empty() : Optional.of(back);
    }
}
