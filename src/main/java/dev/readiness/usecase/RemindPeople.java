package dev.readiness.usecase;

import dev.readiness.calendar.Calendars;
import dev.readiness.people.AccountKind;
import dev.readiness.people.PersonId;
import dev.readiness.reminder.ReminderPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells people what is due to them, when it is: whenever it is woken, it does all that is due by then. */
public final class RemindPeople {
    private static final int AT_ONCE = 200;
    private static final int MOST_ROUNDS = 100_000;
    private static final int MOST_UNANSWERED = 3;
    private static final Duration ZONE_KEPT = Duration.ofDays(1);

    private final Reviews reviews;
    private final Letters letters;
    private final Directory directory;
    private final Departure departure;
    private final Presences presences;
    private final ReminderPolicy policy;
    private final Clock clock;

    public RemindPeople(
            Reviews reviews,
            Letters letters,
            Directory directory,
            Calendars calendars,
            ReminderPolicy policy,
            Clock clock) {
        this.reviews = reviews;
        this.letters = letters;
        this.directory = directory;
        this.departure = new Departure(reviews, clock);
        this.presences = new Presences(calendars);
        this.policy = policy;
        this.clock = clock;
    }

    /** Has everything planned anew, where it was planned by other rules than these. */
    public void planBy(String rules) {
        reviews.inTransaction(desk -> {
            desk.duties().planBy(rules);
            return true;
        });
    }

    /** Tells all that is due now, and tells at how many duties it looked. */
    public int run() {
        learnZones();
        int looked = 0;
        int found = round();
        for (int rounds = 1; found > 0 && rounds < MOST_ROUNDS; rounds++) {
            looked += found;
            learnZones();
            found = round();
        }
        return looked;
    }

    /** When something is to be looked at next after that; empty where nothing is. */
    public Optional<Instant> nextAfter(Instant after) {
        return reviews.inTransaction(desk -> desk.duties().nextAfter(after));
    }

    private int round() {
        return reviews.inTransaction(
                desk -> new ReminderRound(desk, letters, presences, policy, clock.instant()).run(AT_ONCE));
    }

    /** Slack is asked before the transaction: nobody is asked inside of it. */
    private void learnZones() {
        Map<PersonId, String> zones = new HashMap<>();
        int unanswered = 0;
        for (var person : strangers()) {
            var zone = unanswered < MOST_UNANSWERED ? directory.zoneOf(person) : Optional.<String>empty();
            zone.ifPresent(name -> zones.put(person, name));
            if (directory.accounts(List.of(person)).get(person) == AccountKind.DEACTIVATED) {
                departure.handle(person);
            }
            unanswered += zone.isPresent() ? 0 : 1;
        }
        if (!zones.isEmpty()) {
            reviews.inTransaction(desk -> {
                zones.forEach((person, zone) ->
                        desk.whereabouts().zone(person, zone.isEmpty() ? null : zone, clock.instant()));
                return true;
            });
        }
    }

    /** Those whose zone is not known, or not anew since yesterday. */
    private List<PersonId> strangers() {
        var old = clock.instant().minus(ZONE_KEPT);
        return reviews.inTransaction(desk -> {
            var changed = desk.duties().changed(AT_ONCE);
            var next = changed.isEmpty() ? desk.duties().dueBy(clock.instant(), AT_ONCE) : changed;
            var people = presences.of(desk.whereabouts(), Outlook.people(next));
            var known = desk.whereabouts().of(people.team().members().keySet());
            return known.entrySet().stream()
                    .filter(entry ->
                            entry.getValue().asked().filter(old::isBefore).isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
        });
    }
}
