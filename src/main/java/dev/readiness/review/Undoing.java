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
            var inverse = inverse(entry, change.review(), before);
            change = inverse.isPresent() ? change.and(inverse.get()) : change;
        }
        return change.isNone() ? change : change.thenWalk();
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
        return entry.event().subject().flatMap(item -> restored(item, now, before));
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
                && current.evidence().equals(then.evidence());
        return same ? Optional.empty() : Optional.of(back);
    }
}
