package dev.readiness.review;

import dev.readiness.checklist.Item;
import dev.readiness.checklist.ItemId;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.decision.Register;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One workload against one package, from its opening on. A review is what its journal makes of it: each event that
 * happens to it gives the next one, and nothing else does.
 *
 * @param version counts the events that it is made of
 * @param risks what its rules said of it, and what was waived
 * @param end who takes the workload over, and how the review was closed
 * @param items where each item stands that something has happened to
 * @param register the decisions that it needs
 */
public record Review(
        ReviewId id,
        long version,
        Charter charter,
        Team team,
        @Nullable LocalDate due,
        Map<ItemId, ItemState> items,
        RiskLog risks,
        End end,
        Register register) {
    public Review {
        items = Map.copyOf(items);
    }

    /** A new review with its first item asked. */
    public static Change open(ReviewId id, Opening opening, PersonAt by) {
        var event = new LifeEvent.Opened(
                opening.workload(),
                opening.pack().ref(),
                opening.channel(),
                opening.confidential(),
                opening.lead(),
                opening.owners(),
                opening.due());
        var review = opened(id, opening.pack(), event, by);
        return new Change(review, review, List.of(event), by).thenWalk();
    }

    /**
     * The review that a journal tells of.
     *
     * @param journal from its first entry on, which says how the review was opened
     */
    public static Review rebuild(ReviewId id, ReviewPackage pack, List<JournalEntry> journal) {
        var first = journal.get(0);
        if (!(first.event() instanceof LifeEvent.Opened opened)) {
            throw new IllegalArgumentException("the journal of " + id + " does not begin with its opening");
        }
        var review = opened(id, pack, opened, first.by());
        for (var entry : journal.subList(1, journal.size())) {
            review = review.after(entry.event(), entry.by());
        }
        return review;
    }

    private static Review opened(ReviewId id, ReviewPackage pack, LifeEvent.Opened event, PersonAt by) {
        var charter = new Charter(event.workload(), pack, event.channel(), event.confidential(), by);
        return new Review(
                id,
                1,
                charter,
                new Team(event.lead(), event.owners(), false),
                event.due(),
                Map.of(),
                RiskLog.EMPTY,
                End.NONE,
                Register.EMPTY);
    }

    /** The same review in the channel as it is called by now. */
    public Review in(ChannelId channel) {
        var there = new Charter(workload(), pack(), channel, confidential(), opened());
        return channel.equals(channel())
                ? this
                : new Review(id, version, there, team, due, items, risks, end, register);
    }

    /** The next review, once that has happened. */
    Review after(ReviewEvent event, PersonAt by) {
        return event.match(
                        life -> life.match(new LifeChanges(this, by)),
                        item -> withItem(item.item(), item.match(new ItemChanges(item(item.item()), by)))
                                .withoutCandidates(item, by),
                        risk -> withRisks(risk.match(new RiskChanges(risks, by))),
                        decision -> withRegister(decision.match(new DecisionChanges(this, by))))
                .next();
    }

    /** Whoever answers does not mean what they replied before. */
    private Review withoutCandidates(ItemEvent event, PersonAt by) {
        if (!(event instanceof ItemEvent.Answered answered)) {
            return this;
        }
        var left = new LinkedHashMap<>(items);
        left.replaceAll((id, state) ->
                state.withoutCandidates(candidate -> candidate.by().person().equals(by.person())
                        && !candidate.source().equals(answered.source())));
        return left.equals(items) ? this : withItems(left);
    }

    private Review next() {
        return new Review(id, version + 1, charter, team, due, items, risks, end, register);
    }

    Review withTeam(Team next) {
        return new Review(id, version, charter, next, due, items, risks, end, register);
    }

    Review withDue(@Nullable LocalDate next) {
        return new Review(id, version, charter, team, next, items, risks, end, register);
    }

    Review withItems(Map<ItemId, ItemState> next) {
        return new Review(id, version, charter, team, due, next, risks, end, register);
    }

    private Review withRisks(RiskLog next) {
        return new Review(id, version, charter, team, due, items, next, end, register);
    }

    Review withEnd(End next) {
        return new Review(id, version, charter, team, due, items, risks, next, register);
    }

    Review withRegister(Register next) {
        return new Review(id, version, charter, team, due, items, risks, end, next);
    }

    private Review withItem(ItemId item, ItemState state) {
        var all = new LinkedHashMap<>(items);
        all.put(item, state);
        return withItems(all);
    }

    public boolean isOpen() {
        return end.open();
    }

    /** Whether days that pass go on to change it: while it is open, or was signed off with waivers, which end some day. */
    public boolean isWatched() {
        return isOpen() || (end.isSigned() && !risks.waivers().isEmpty());
    }

    public WorkloadName workload() {
        return charter.workload();
    }

    public ReviewPackage pack() {
        return charter.pack();
    }

    public ChannelId channel() {
        return charter.channel();
    }

    public boolean confidential() {
        return charter.confidential();
    }

    public PersonAt opened() {
        return charter.opened();
    }

    public PersonId lead() {
        return team.lead();
    }

    public List<PersonId> owners() {
        return team.owners();
    }

    public Optional<LocalDate> dueDate() {
        return Optional.ofNullable(due);
    }

    public ItemState item(ItemId item) {
        return items.getOrDefault(item, ItemState.NONE);
    }

    /** Who has to see to the item: whoever it was handed to, else each owner, else the lead; never nobody. */
    public List<PersonId> holders(ItemId item) {
        return item(item).assigned().map(List::of).orElseGet(() -> owners().isEmpty() ? List.of(lead()) : owners());
    }

    public Answer answer(ItemId item) {
        return item(item).answer();
    }

    public List<Remark> remarks(ItemId item) {
        return item(item).remarks();
    }

    public int answered() {
        return (int) pack().items().stream()
                .filter(item -> !item(item.id()).isOpen())
                .count();
    }

    public int total() {
        return pack().items().size();
    }

    public boolean isComplete() {
        return answered() == total();
    }

    /** Whether anything is answered or decided. */
    public boolean isStarted() {
        return answered() > 0 || register.made() > 0;
    }

    /** The first item of the checklist that is still open. */
    public Optional<Item> firstOpen() {
        return pack().items().stream().filter(item -> item(item.id()).isOpen()).findFirst();
    }

    /** Everybody whom something in the review was handed to. */
    public Stream<PersonId> assignees() {
        return items.values().stream().flatMap(item -> item.assigned().stream()).distinct();
    }

    /** Everybody who wrote what may be an answer, and has yet to say whether it is one. */
    public Stream<PersonId> askedWriters() {
        return items.values().stream()
                .flatMap(item -> item.candidates().stream())
                .map(candidate -> candidate.by().person())
                .distinct();
    }

    /** Everybody who opened, leads or owns the review, or whom something in it was handed to. */
    public Set<PersonId> concerned() {
        return Stream.of(Stream.of(opened().person(), lead()), owners().stream(), assignees(), register.owners())
                .flatMap(people -> people)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is one of these. */
    public boolean concerns(PersonId person) {
        return concerned().contains(person);
    }

    /** Whether the person leads or opened the review. */
    public boolean leads(PersonId person) {
        return lead().equals(person) || opened().person().equals(person);
    }
}
