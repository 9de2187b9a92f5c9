package dev.readiness.reminder;

import dev.readiness.calendar.Absence;
import dev.readiness.calendar.Calendars;
import dev.readiness.fixtures.Some;
import dev.readiness.people.PersonId;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.stage.Kept;
import dev.readiness.store.Database;
import dev.readiness.store.StoredReviews;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.RemindPeople;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The real engine on a real database, which is started anew now and then, and woken twice each time. */
final class StoredEngine implements Engine, AutoCloseable {
    private final Database database;
    private final StoredReviews reviews;
    private final Calendars calendars;
    private final ReminderPolicy policy;
    private final Predicate<Ledger.Spent> fails;
    private final Map<Long, List<Duty>> duties = new HashMap<>();
    private final Map<PersonId, Presence> known = new HashMap<>();
    private final List<Ledger.Spent> posted = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    StoredEngine(String url, Calendars calendars, ReminderPolicy policy, Predicate<Ledger.Spent> fails) {
        this.database = Database.open(url);
        this.reviews = new StoredReviews(database, Some.CODEC, Some.NO_RULES);
        this.calendars = calendars;
        this.policy = policy;
        this.fails = fails;
    }

    void turnTo(Instant at) {
        now = at;
    }

    @Override
    public void put(Duty duty) {
        change(duty.id().review(), all -> all.add(duty));
    }

    @Override
    public void drop(DutyId duty, PersonId owner) {
        change(
                duty.review(),
                all -> all.removeIf(
                        one -> one.id().equals(duty) && one.responsible().equals(owner)));
    }

    private void change(long review, Consumer<List<Duty>> change) {
        change.accept(duties.computeIfAbsent(review, this::open));
        tell(desk -> desk.duties().keep(new ReviewId(review), duties.get(review)));
    }

    private List<Duty> open(long number) {
        tell(desk -> {
            var opening = Some.opening("workload-" + number, Some.packOf("some", 3));
            desk.save(Review.open(new ReviewId(number), opening, Some.by(Some.LEAD)));
        });
        return new ArrayList<>();
    }

    private void tell(Consumer<Desk> work) {
        reviews.inTransaction(desk -> {
            work.accept(desk);
            return true;
        });
    }

    @Override
    public void know(Presence presence) {
        var person = presence.person();
        var before = known.put(person, presence);
        var zone = presence.calendar().zone();
        if (before == null || !before.calendar().zone().equals(zone)) {
            tell(desk -> desk.whereabouts().zone(person, zone.getId(), now));
        }
        List<Absence> absences = before == null ? List.of() : before.absences();
        presence.absences().stream()
                .filter(absence -> !absences.contains(absence))
                .forEach(absence -> tell(desk -> desk.whereabouts().away(person, absence)));
    }

    @Override
    public List<Sent> sweep(Instant at) {
        now = at;
        engine().run();
        engine().run();
        var sent = posted.stream().map(this::sent).toList();
        posted.stream().filter(fails).forEach(slot -> tell(desk -> desk.duties().fail(slot)));
        posted.clear();
        return sent;
    }

    private RemindPeople engine() {
        return new RemindPeople(
                reviews,
                (key, letter, address, when) -> {
                    if (letter instanceof Letter.Nudge nudge && !nudge.outdated()) {
                        posted.add(nudge.slot());
                    }
                },
                Kept.directory(this::zone),
                calendars,
                policy,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private @Nullable ZoneId zone(PersonId person) {
        return known.containsKey(person) ? known.get(person).calendar().zone() : null;
    }

    private Sent sent(Ledger.Spent slot) {
        List<Told> told = reviews.inTransaction(desk -> desk.duties().toldIn(slot));
        var lines = told.stream()
                .map(one -> one.duty() + " of " + one.owner()
                        + (one.kind() == Told.Kind.ESCALATION ? " not seen to" : " step " + one.step()))
                .toList();
        return new Sent(now, slot.person(), slot.date(), slot.slot(), lines, fails.test(slot));
    }

    @Override
    public Instant next() {
        Optional<Instant> next = reviews.inTransaction(desk -> desk.duties().nextAfter(Instant.EPOCH.minusMillis(1)));
        return next.orElse(Instant.MAX);
    }

    @Override
    public void close() {
        database.close();
    }
}
