package dev.readiness.usecase;

import dev.readiness.checklist.ItemId;
import dev.readiness.decision.DecisionId;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.review.Change;
import dev.readiness.review.ItemEvent;
import dev.readiness.review.Redacting;
import dev.readiness.review.Redaction;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewEvent;
import dev.readiness.review.Standing;
import dev.readiness.usecase.Reviews.Desk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/** Saves a change, and has each message drawn in which it shows. */
final class Telling {
    private final Desk desk;
    private final Change change;

    private Telling(Desk desk, Change change) {
        this.desk = desk;
        this.change = change;
    }

    /** Gives the review as it stands then: what its rules make of the change belongs to it. */
    static Review saveAndTell(Desk desk, Change change) {
        if (change.isNone()) {
            return change.review();
        }
        var followed = desk.watch().follow(change);
        int first = desk.save(followed);
        keepDuties(desk, followed);
        new Telling(desk, followed).tellAll(first);
        return followed.review();
    }

    /** Keeps what people have to see to once that has happened. */
    static void keepDuties(Desk desk, Change change) {
        var id = change.review().id();
        desk.duties().keep(id, Duties.after(change, desk.duties().of(id)));
        boolean others = !change.before().concerned().equals(change.review().concerned());
        if (change.review().confidential() && others) {
            desk.duties().lookAgain(id);
        }
    }

    /** The same for texts that are erased; links that are gone back no answer. */
    static void redactAndTell(Desk desk, Review review, Redacting what, PersonAt by) {
        var change = Redaction.redact(review, what, by);
        desk.redact(change, what);
        new Telling(desk, change).tellAll((int) change.versionBefore() + 1);
        desk.find(review.id()).ifPresent(left -> saveAndTell(desk, desk.watch().follow(Change.none(left, by))));
    }

    private void tellAll(int first) {
        tell(new Notice.Card());
        int number = first;
        for (var event : change.events()) {
            tell(event, number++);
        }
        turn();
        var touched = new Touched(change);
        touched.risks().forEach(rule -> refresh(new Notice.Risk(rule)));
        tellAssignees(first);
        new MeetingNotices(this, change).tell();
        desk.duties().redrawNudges(change.review().id());
        if (change.review().isComplete()) {
            tell(new Notice.Summary());
        } else {
            refresh(new Notice.Summary());
        }
    }

    private void turn() {
        change.review().items().forEach((item, state) -> {
            if (state.turnedFrom(change.before().item(item))) {
                desk.turn(change.review().id(), new Notice.Prompt(item));
            }
        });
    }

    private void tell(ReviewEvent event, int number) {
        event.match(
                life -> life.match(new LifeNotices(this, change, number)),
                item -> {
                    boolean shows = item instanceof ItemEvent.Asked || item instanceof ItemEvent.Answered;
                    return shows ? tell(new Notice.Prompt(item.item())) : refresh(new Notice.Prompt(item.item()));
                },
                risk -> risk.match(new RiskNotices(this, change, number)),
                decision -> new DecisionNotices(this, change.review()).tell(decision));
    }

    /** One mention for each person, whatever was handed to them at once. */
    private void tellAssignees(int first) {
        var items = new LinkedHashMap<PersonId, List<ItemId>>();
        var decisions = new LinkedHashMap<PersonId, List<DecisionId>>();
        change.events().forEach(event -> {
            if (event instanceof ItemEvent.Assigned assigned && assigned.after() != null) {
                items.computeIfAbsent(assigned.after(), none -> new ArrayList<>())
                        .add(assigned.item());
            }
            DecisionNotices.handed(event)
                    .ifPresent(handed -> decisions
                            .computeIfAbsent(handed.to(), none -> new ArrayList<>())
                            .add(handed.decision()));
        });
        var people = new LinkedHashSet<>(items.keySet());
        people.addAll(decisions.keySet());
        int number = first;
        for (var person : people) {
            var theirs = items.getOrDefault(person, List.of());
            named(number++, Notice.Role.ASSIGNEE, List.of(person), theirs, decisions.getOrDefault(person, List.of()));
        }
    }

    /** Tells people what they are now; nobody is told of their own doing. */
    void named(int number, Notice.Role role, List<PersonId> people, List<ItemId> items, List<DecisionId> decisions) {
        refresh(new Notice.Opener());
        var by = change.by().person();
        var others = people.stream().filter(person -> !person.equals(by)).toList();
        if (!others.isEmpty()) {
            tell(new Notice.Named(number, role, others, by, items, decisions));
        }
    }

    /** The review on the day of the change. */
    Standing standing() {
        return desk.watch().standing(change.review(), change.by().at());
    }

    /** Whether high risks are told in the channel too. */
    boolean isTheChannelTold() {
        return desk.watch().loudness().highInChannel();
    }

    boolean tell(Notice notice) {
        desk.tell(change.review().id(), notice, change.by());
        return true;
    }

    boolean refresh(Notice notice) {
        desk.refresh(change.review().id(), notice, change.by());
        return true;
    }
}
