package dev.readiness.review;

import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One workload against one package, from its opening on. A review never changes: what happens to it yields a
 * {@link Change}, which holds the next review and the events that led there.
 *
 * @param version counts the saved states, from 1
 * @param confidential opened in a private channel, so shown elsewhere only to those it concerns
 * @param owners the app team; while empty, anyone in the channel may answer
 * @param asked the items whose prompts are in the thread, in the order in which they went there
 */
public record Review(
        ReviewId id,
        long version,
        WorkloadName workload,
        ReviewPackage pack,
        ChannelId channel,
        boolean confidential,
        PersonAt opened,
        PersonId lead,
        List<PersonId> owners,
        @Nullable LocalDate due,
        Map<ItemId, Answer> answers,
        Map<ItemId, List<Remark>> remarks,
        Set<ItemId> asked) {
    public Review {
        owners = List.copyOf(new LinkedHashSet<>(owners));
        answers = Map.copyOf(answers);
        remarks = Map.copyOf(remarks);
        asked = Collections.unmodifiableSet(new LinkedHashSet<>(asked));
    }

    /** A new review with its first item asked. */
    public static Change open(ReviewId id, Opening opening, PersonAt by) {
        var review = new Review(
                id,
                0,
                opening.workload(),
                opening.pack(),
                opening.channel(),
                opening.confidential(),
                by,
                opening.lead(),
                opening.owners(),
                opening.due(),
                Map.of(),
                Map.of(),
                Set.of());
        var event = new ReviewEvent.Opened(
                review.workload,
                review.pack.ref(),
                review.channel,
                review.confidential,
                review.lead,
                review.owners,
                review.due);
        return Change.of(review, event, by).thenWalk();
    }

    public Answer answer(ItemId item) {
        return answers.getOrDefault(item, Answer.NONE);
    }

    public List<Remark> remarks(ItemId item) {
        return remarks.getOrDefault(item, List.of());
    }

    public int answered() {
        return (int) pack.items().stream()
                .filter(item -> !answer(item.id()).isOpen())
                .count();
    }

    public int total() {
        return pack.items().size();
    }

    public boolean isComplete() {
        return answered() == total();
    }

    /** The first item of the checklist that is still open. */
    public Optional<Item> firstOpen() {
        return pack.items().stream().filter(item -> answer(item.id()).isOpen()).findFirst();
    }

    public Optional<LocalDate> dueDate() {
        return Optional.ofNullable(due);
    }

    /** Whether the person opened, leads or owns the review. */
    public boolean concerns(PersonId person) {
        return leads(person) || owners.contains(person);
    }

    boolean leads(PersonId person) {
        return lead.equals(person) || opened.person().equals(person);
    }

    /** Answers by a press or a modal drawn at {@code seen}: whoever came first in between is not overwritten. */
    public Answering answer(ItemId item, Given given, Seen seen, PersonAt by) {
        var current = answer(item);
        return seen.isOvertakenBy(current) ? new Answering.Overtaken(this, item) : answer(item, given, by);
    }

    /** Answers by typed words, which mean the answer as it is now. */
    public Answering answer(ItemId item, Given given, PersonAt by) {
        var current = answer(item);
        var next = current.given(given, by);
        if (next.equals(current)) {
            return new Answering.Unchanged(this, item);
        }
        var event = new ReviewEvent.ItemAnswered(
                item, current.choice(), next.version(), given.choice(), next.note(), next.evidence());
        return new Answering.Answered(Change.of(with(item, next), event, by).thenWalk(), item, current);
    }

    /** Takes the item's answer back to open, with its note and links. */
    public Answering clear(ItemId item, PersonAt by) {
        var current = answer(item);
        if (current.isOpen()) {
            return new Answering.Unchanged(this, item);
        }
        var next = current.cleared(by);
        var event = new ReviewEvent.ItemCleared(item, current.choice(), next.version());
        return new Answering.Answered(Change.of(with(item, next), event, by), item, current);
    }

    /** Leaves a note on the item; its links become evidence where the person may answer. */
    public Change note(ItemId item, Prose text, List<Evidence> links, PersonAt by) {
        var all = new ArrayList<>(remarks(item));
        all.add(new Remark(text, by));
        var noted = new LinkedHashMap<>(remarks);
        noted.put(item, all);
        var change = Change.of(withRemarks(noted), new ReviewEvent.ItemRemarked(item, text), by);
        if (links.isEmpty()) {
            return change;
        }
        var next = answer(item).with(links, by);
        return change.and(change.review().with(item, next), new ReviewEvent.EvidenceAdded(item, next.version(), links));
    }

    /** Brings the item into the thread; no change where it is there already. */
    public Change ask(ItemId item, PersonAt by) {
        return asked.contains(item)
                ? Change.none(this, by)
                : Change.none(this, by).ask(item);
    }

    /** Sets what is named in {@code wanted} and leaves the rest. */
    public Change set(Amendment wanted, PersonAt by) {
        var change = Change.none(this, by);
        var newLead = wanted.lead();
        if (newLead != null && !newLead.equals(lead)) {
            change = change.and(change.review().withLead(newLead), new ReviewEvent.LeadChanged(lead, newLead));
        }
        var newOwners = wanted.owners();
        if (newOwners != null && !newOwners.equals(owners)) {
            change =
                    change.and(change.review().withOwners(newOwners), new ReviewEvent.OwnersChanged(owners, newOwners));
        }
        var newDue = wanted.due();
        if (newDue != null && !newDue.equals(due)) {
            change = change.and(change.review().withDue(newDue), new ReviewEvent.DueChanged(due, newDue));
        }
        return change;
    }

    Review with(ItemId item, Answer answer) {
        var all = new LinkedHashMap<>(answers);
        all.put(item, answer);
        return copy(lead, owners, due, all, remarks, asked);
    }

    Review withAsked(ItemId item) {
        var all = new LinkedHashSet<>(asked);
        all.add(item);
        return copy(lead, owners, due, answers, remarks, all);
    }

    private Review withRemarks(Map<ItemId, List<Remark>> all) {
        return copy(lead, owners, due, answers, all, asked);
    }

    private Review withLead(PersonId person) {
        return copy(person, owners, due, answers, remarks, asked);
    }

    private Review withOwners(List<PersonId> people) {
        return copy(lead, people, due, answers, remarks, asked);
    }

    private Review withDue(LocalDate day) {
        return copy(lead, owners, day, answers, remarks, asked);
    }

    private Review copy(
            PersonId newLead,
            List<PersonId> newOwners,
            @Nullable LocalDate newDue,
            Map<ItemId, Answer> newAnswers,
            Map<ItemId, List<Remark>> newRemarks,
            Set<ItemId> newAsked) {
        return new Review(
                id,
                version,
                workload,
                pack,
                channel,
                confidential,
                opened,
                newLead,
                newOwners,
                newDue,
                newAnswers,
                newRemarks,
                newAsked);
    }
}
