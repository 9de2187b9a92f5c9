package dev.readiness.usecase;

import dev.readiness.people.PersonId;
import dev.readiness.review.Change;
import dev.readiness.review.ReviewEvent;
import dev.readiness.usecase.Reviews.Desk;
import java.util.List;

/** Saves a change, and has each message drawn in which it shows. */
final class Telling {
    private final Desk desk;
    private final Change change;

    private Telling(Desk desk, Change change) {
        this.desk = desk;
        this.change = change;
    }

    static void saveAndTell(Desk desk, Change change) {
        if (!change.isNone()) {
            int first = desk.save(change);
            new Telling(desk, change).tellAll(first);
        }
    }

    private void tellAll(int first) {
        tell(new Notice.Card());
        int number = first;
        for (var event : change.events()) {
            tell(event, number++);
        }
        if (change.review().isComplete()) {
            tell(new Notice.Summary());
        } else {
            refresh(new Notice.Summary());
        }
    }

    private void tell(ReviewEvent event, int number) {
        if (event instanceof ReviewEvent.Opened) {
            tell(new Notice.Opener());
        } else if (event instanceof ReviewEvent.ItemAsked asked) {
            tell(new Notice.Prompt(asked.item()));
        } else if (event instanceof ReviewEvent.ItemAnswered answered) {
            tell(new Notice.Prompt(answered.item()));
        } else if (event instanceof ReviewEvent.ItemCleared cleared) {
            refresh(new Notice.Prompt(cleared.item()));
        } else if (event instanceof ReviewEvent.EvidenceAdded added) {
            refresh(new Notice.Prompt(added.item()));
        } else if (event instanceof ReviewEvent.ItemRemarked remarked) {
            refresh(new Notice.Prompt(remarked.item()));
        } else if (event instanceof ReviewEvent.LeadChanged changed) {
            named(number, Notice.Role.LEAD, List.of(changed.after()));
        } else if (event instanceof ReviewEvent.OwnersChanged changed) {
            var added = changed.after().stream()
                    .filter(person -> !changed.before().contains(person))
                    .toList();
            named(number, Notice.Role.OWNER, added);
        }
    }

    private void named(int number, Notice.Role role, List<PersonId> people) {
        refresh(new Notice.Opener());
        var by = change.by().person();
        var others = people.stream().filter(person -> !person.equals(by)).toList();
        if (!others.isEmpty()) {
            tell(new Notice.Named(number, role, others, by));
        }
    }

    private void tell(Notice notice) {
        desk.tell(change.review().id(), notice, change.by());
    }

    private void refresh(Notice notice) {
        desk.refresh(change.review().id(), notice, change.by());
    }
}
