package dev.readiness.reminder;

import dev.readiness.people.PersonId;
import dev.readiness.reminder.Prospect.Coming;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The engine without a database: its tables are maps, and its unique rows are a set. */
final class MemoryEngine implements Engine {
    private static final Duration LONGEST_DAY_APART = Duration.ofDays(2);

    private final ReminderPolicy policy;
    private final Predicate<Ledger.Spent> fails;
    private final Map<Key, Duty> duties = new LinkedHashMap<>();
    private final Map<PersonId, Presence> team = new HashMap<>();
    private Confidants confidants = Confidants.EVERYBODY;
    private final NavigableMap<LocalDate, Set<Ledger.Spent>> spent = new TreeMap<>();
    private final Map<DutyId, List<Told>> told = new HashMap<>();
    private final Map<Key, List<Coming>> due = new HashMap<>();
    private Instant now = Instant.EPOCH;
    private int refused;

    private record Key(DutyId duty, PersonId owner) {
        static Key of(Duty duty) {
            return new Key(duty.id(), duty.responsible());
        }
    }

    MemoryEngine(ReminderPolicy policy, Predicate<Ledger.Spent> fails) {
        this.policy = policy;
        this.fails = fails;
    }

    @Override
    public void put(Duty duty) {
        duties.put(Key.of(duty), duty);
        replan(List.of(duty));
    }

    @Override
    public void drop(DutyId duty, PersonId owner) {
        duties.remove(new Key(duty, owner));
        due.remove(new Key(duty, owner));
    }

    @Override
    public void know(Presence presence) {
        team.put(presence.person(), presence);
        replan(duties.values());
    }

    /** Private reviews concern these people from now on. */
    void confide(Confidants others) {
        confidants = others;
        replan(duties.values());
    }

    @Override
    public List<Sent> sweep(Instant at) {
        now = at;
        var concerned = dueNow();
        var first = plan(concerned);
        var second = plan(concerned);
        var sent = new ArrayList<Sent>();
        first.messages().forEach(message -> send(message, sent));
        second.messages().forEach(message -> send(message, sent));
        replan(concerned);
        return sent;
    }

    @Override
    public Instant next() {
        return due.values().stream()
                .flatMap(List::stream)
                .map(Coming::at)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    ReminderPlan planAll(Instant at) {
        now = at;
        return plan(duties.values());
    }

    /** It is that time now; what changes from now on is planned from there. */
    void turnTo(Instant at) {
        now = at;
    }

    /** How often a message was not sent because the other process had sent it. */
    int refused() {
        return refused;
    }

    private void send(Message message, List<Sent> sent) {
        if (!spent.computeIfAbsent(message.slot().date(), date -> new HashSet<>())
                .add(message.slot())) {
            refused++;
            return;
        }
        boolean failed = fails.test(message.slot());
        for (var one : message.told(now)) {
            told.computeIfAbsent(one.duty(), duty -> new ArrayList<>()).add(failed ? one.asFailed() : one);
        }
        sent.add(Sent.of(message, now, failed));
    }

    /** Everything that concerns whoever something is due to. */
    private List<Duty> dueNow() {
        var people = due.values().stream()
                .flatMap(List::stream)
                .filter(coming -> !coming.at().isAfter(now))
                .map(Coming::to)
                .collect(Collectors.toSet());
        return due.entrySet().stream()
                .filter(row -> row.getValue().stream().anyMatch(coming -> people.contains(coming.to())))
                .map(row -> duties.get(row.getKey()))
                .toList();
    }

    /** A row a duty, as if it were the only one: what takes its slot now may be gone by then. */
    private void replan(Collection<Duty> some) {
        var ledger = ledger(some);
        var everybody = new Team(team, confidants);
        for (var duty : some) {
            var current = duties.get(Key.of(duty));
            due.put(
                    Key.of(duty),
                    ReminderPlan.of(List.of(current), ledger, everybody, policy, now)
                            .coming());
        }
    }

    private ReminderPlan plan(Collection<Duty> some) {
        return ReminderPlan.of(some, ledger(some), new Team(team, confidants), policy, now);
    }

    private Ledger ledger(Collection<Duty> some) {
        var recent =
                spent.tailMap(LocalDate.ofInstant(now.minus(LONGEST_DAY_APART), ZoneOffset.UTC), true).values().stream()
                        .flatMap(Set::stream)
                        .toList();
        var about = some.stream()
                .map(Duty::id)
                .distinct()
                .flatMap(duty -> told.getOrDefault(duty, List.of()).stream())
                .toList();
        return Ledger.of(recent, about);
    }
}
