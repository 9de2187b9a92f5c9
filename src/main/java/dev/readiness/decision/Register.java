package dev.readiness.decision;

import dev.readiness.checklist.DecisionStatus;
import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All decisions of a review, by number.
 *
 * @param agenda what the last meeting walked or walks through; null before the first
 */
public record Register(
        Map<DecisionId, Decision> decisions, @Nullable Agenda agenda) {
    public static final Register EMPTY = new Register(Map.of(), null);

    public Register {
        decisions = Collections.unmodifiableMap(new TreeMap<>(decisions));
    }

    public boolean isEmpty() {
        return decisions.isEmpty();
    }

    public List<Decision> all() {
        return List.copyOf(decisions.values());
    }

    public Optional<Decision> find(DecisionId id) {
        return Optional.ofNullable(decisions.get(id));
    }

    /** The decision of that number; an unknown one is a programmer's slip. */
    public Decision get(DecisionId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no decision " + id));
    }

    /** The decision that the package knows under that id. */
    public Optional<Decision> seeded(String seed) {
        return all().stream()
                .filter(decision -> seed.equals(decision.topic().seed()))
                .findFirst();
    }

    /** The number of the next one that is added. */
    public DecisionId nextId() {
        return new DecisionId(decisions.size() + 1);
    }

    public List<Decision> open() {
        return all().stream().filter(Decision::isOpen).toList();
    }

    /** How many are decided. */
    public int made() {
        return (int) all().stream().filter(Decision::isDecided).count();
    }

    /** How many there are to make in all; those that were dropped are not. */
    public int toMake() {
        return (int) all().stream().filter(decision -> !decision.isDropped()).count();
    }

    /** The open decisions that keep the item from being settled. */
    public List<Decision> openBlocking(ItemId item) {
        return open().stream()
                .filter(decision -> decision.topic().blocks().contains(item))
                .toList();
    }

    /** Everybody who was named an owner. */
    public Stream<PersonId> owners() {
        return all().stream().flatMap(decision -> decision.owner().stream()).distinct();
    }

    /** The open decisions of one owner after the other; the owner of the first one first, what is due first before. */
    public List<Decision> inOwnerOrder(PersonId lead) {
        var first = new HashMap<PersonId, DecisionId>();
        open().forEach(decision -> first.putIfAbsent(decision.owner(lead), decision.id()));
        var byOwner = Comparator.comparing((Decision decision) -> first.get(decision.owner(lead)));
        return open().stream()
                .sorted(byOwner.thenComparing(Register::due).thenComparing(Decision::id))
                .toList();
    }

    private static LocalDate due(Decision decision) {
        return decision.plan().dueDate().orElse(LocalDate.MAX);
    }

    /** What the decision depends on and is still open. */
    public List<DecisionId> waitsFor(Decision decision) {
        return decision.plan().dependence().on().stream()
                .filter(id -> find(id).filter(Decision::isOpen).isPresent())
                .toList();
    }

    /** Whether it is blocked: by something that stands, or by what nobody has named. */
    public boolean isBlocked(Decision decision) {
        return decision.isOpen() && status(decision) == DecisionStatus.BLOCKED;
    }

    /** Whether it is blocked, and something that stands is named. */
    public boolean isBlockedByName(Decision decision) {
        return isBlocked(decision) && isHeldUp(decision);
    }

    /** The status as it counts: what waited for other decisions alone waits for its own once they are made. */
    public DecisionStatus status(Decision decision) {
        var set = decision.plan().status();
        boolean freed = !decision.plan().dependence().on().isEmpty() && !isHeldUp(decision);
        return set == DecisionStatus.BLOCKED && freed ? DecisionStatus.NEEDS_DECISION : set;
    }

    private boolean isHeldUp(Decision decision) {
        return !waitsFor(decision).isEmpty() || decision.plan().dependence().namesMore();
    }

    /** The decisions that depend on that one. */
    public List<Decision> dependingOn(DecisionId id) {
        return all().stream()
                .filter(decision -> decision.plan().dependence().on().contains(id))
                .toList();
    }

    /** The decision that the meeting is at; empty where none is on. */
    public Optional<Decision> onTheFloor() {
        var walk = agenda;
        return walk == null
                ? Optional.empty()
                : walk.decisions().stream()
                        .filter(id -> !walk.passed().contains(id))
                        .map(this::get)
                        .filter(Decision::isOpen)
                        .findFirst();
    }

    /** With a new decision; a meeting that is on gets to it too. */
    public Register add(Decision decision) {
        boolean on = onTheFloor().isPresent();
        var next = with(decision);
        return on && agenda != null ? new Register(next.decisions, agenda.and(decision.id())) : next;
    }

    public Register with(Decision decision) {
        var all = new TreeMap<>(decisions);
        all.put(decision.id(), decision);
        return new Register(all, agenda);
    }

    public Register with(Agenda next) {
        return new Register(decisions, next);
    }

    /** The meeting goes on from that decision. */
    public Register past(DecisionId id) {
        return agenda == null ? this : with(agenda.past(id));
    }
}
