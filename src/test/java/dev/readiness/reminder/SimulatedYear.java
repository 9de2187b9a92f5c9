package dev.readiness.reminder;

import dev.readiness.calendar.Absence;
import dev.readiness.calendar.Holidays;
import dev.readiness.calendar.Region;
import dev.readiness.calendar.Weekdays;
import dev.readiness.calendar.WorkRules;
import dev.readiness.calendar.WorkingCalendar;
import dev.readiness.calendar.WorkingDays;
import dev.readiness.calendar.WorkingHours;
import dev.readiness.people.PersonId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What happens in a year of reviews, by lot: openings, answers, handing over, snoozing, absences, moves. */
final class SimulatedYear {
    static final Duration TICK = Duration.ofMinutes(15);
    static final int TICKS_A_DAY = 96;

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "Asia/Tokyo",
            "Asia/Kathmandu",
            "Australia/Lord_Howe");
    private static final Map<String, String> REGIONS = Map.of(
            "Europe/Berlin", "de",
            "Europe/London", "gb",
            "America/New_York", "us",
            "Asia/Tokyo", "jp");

    private final Random lots;
    private final Map<Region, Holidays> holidays;
    private final Consumer<Presence> know;
    private final Consumer<Duty> put;
    private final Consumer<Duty> drop;
    private final List<PersonId> people = new ArrayList<>();
    private final Map<PersonId, Presence> presences = new LinkedHashMap<>();
    private final Map<DutyId, List<Duty>> open = new LinkedHashMap<>();
    private final Map<Long, Instant> closing = new LinkedHashMap<>();
    private Instant now;
    private int reviews;

    SimulatedYear(
            long seed,
            Instant start,
            Map<Region, Holidays> holidays,
            Consumer<Presence> know,
            Consumer<Duty> put,
            Consumer<Duty> drop) {
        this.lots = new Random(seed);
        this.now = start;
        this.holidays = holidays;
        this.know = know;
        this.put = put;
        this.drop = drop;
    }

    void hire(int count) {
        for (int number = 0; number < count; number++) {
            var person = person(number);
            people.add(person);
            live(person, ZONES.get(number % ZONES.size()), List.of());
        }
    }

    Presence presence(PersonId person) {
        return presences.get(person);
    }

    int reviews() {
        return reviews;
    }

    /** All that happens in the quarter of an hour up to that tick. */
    void happen(Instant tick, int reviewsToOpen) {
        now = tick;
        for (int opened = 0; opened < reviewsToOpen; opened++) {
            openReview();
        }
        closing.entrySet().removeIf(review -> {
            boolean ends = !review.getValue().isAfter(now);
            if (ends) {
                List.copyOf(open.keySet()).stream()
                        .filter(duty -> duty.review() == review.getKey())
                        .forEach(this::finish);
            }
            return ends;
        });
        List.copyOf(open.keySet()).forEach(this::maybeChange);
        people.forEach(this::maybeLive);
    }

    private void openReview() {
        long review = ++reviews;
        var lead = anybody();
        closing.put(review, now.plus(Duration.ofDays(10 + lots.nextInt(50))));
        for (int number = 1; number <= 2 + lots.nextInt(3); number++) {
            var id = new DutyId(review, Subject.item(number));
            var due = lots.nextBoolean() ? today().plusDays(lots.nextInt(30)) : null;
            var first = Duty.of(id, lots.nextInt(5) == 0 ? null : anybody(), lead, moment())
                    .dueOn(due);
            add(first);
            var second = anybody();
            if (lots.nextInt(4) == 0 && !second.equals(first.responsible())) {
                add(Duty.of(id, second, lead, first.since()).dueOn(due));
            }
        }
        for (int number = 1; number <= 1 + lots.nextInt(3); number++) {
            var due = lots.nextInt(5) == 0 ? null : today().plusDays(lots.nextInt(40));
            var blocked = lots.nextInt(6) == 0 ? "something" : null;
            add(Duty.of(new DutyId(review, Subject.decision(number)), anybody(), lead, moment())
                    .dueOn(due)
                    .blocked(blocked));
        }
    }

    private void maybeChange(DutyId id) {
        if (about(12)) {
            finish(id);
        } else if (about(15)) {
            replace(id, duty -> duty.snoozed(now.plus(Duration.ofMinutes(5L * lots.nextInt(12 * 24 * 8)))));
        } else if (about(25)) {
            replace(id, duty -> fresh(duty, anybody(), duty.due(), duty.blockedBy()));
        } else if (about(25) && id.subject().kind() == Subject.Kind.DECISION) {
            var due = lots.nextInt(5) == 0 ? null : today().plusDays(lots.nextInt(20));
            replace(id, duty -> fresh(duty, duty.owner(), due, duty.blockedBy()));
        } else if (about(30) && id.subject().kind() == Subject.Kind.DECISION) {
            replace(id, duty -> fresh(duty, duty.owner(), duty.due(), duty.blockedBy() == null ? "DNS" : null));
        } else if (about(10)) {
            replace(id, duty -> duty.touched(new Act(lots.nextBoolean() ? duty.responsible() : duty.lead(), moment())));
        } else if (about(60)) {
            lead(id, anybody());
        }
    }

    /** All owners of one thing have the same lead; those whom that would leave with the same duty twice keep theirs. */
    private void lead(DutyId id, PersonId lead) {
        var all = open.get(id);
        var next = all.stream().map(duty -> led(duty, lead)).toList();
        if (next.stream().map(Duty::responsible).distinct().count() == next.size()) {
            all.forEach(drop);
            next.forEach(put);
            open.put(id, new ArrayList<>(next));
        }
    }

    private static Duty led(Duty duty, PersonId lead) {
        return new Duty(
                duty.id(),
                duty.owner(),
                lead,
                duty.due(),
                duty.since(),
                duty.snoozedUntil(),
                duty.blockedBy(),
                duty.lastAct());
    }

    private Duty fresh(Duty duty, PersonId owner, LocalDate due, String blockedBy) {
        boolean keepsSnooze = lots.nextInt(3) == 0;
        return new Duty(
                duty.id(),
                owner,
                duty.lead(),
                due,
                moment(),
                keepsSnooze ? duty.snoozedUntil() : null,
                blockedBy,
                duty.lastAct());
    }

    private void maybeLive(PersonId person) {
        var presence = presences.get(person);
        if (about(30)) {
            var from = presence.calendar().dateAt(now).plusDays(lots.nextInt(6));
            var delegate = lots.nextInt(3) == 0 ? null : anybody();
            var until = from.plusDays(lots.nextInt(14));
            var absences = new ArrayList<>(presence.absences());
            absences.removeIf(
                    other -> !other.until().isBefore(from) && !other.from().isAfter(until));
            absences.add(new Absence(from, until, person.equals(delegate) ? null : delegate));
            know(new Presence(person, presence.calendar(), absences));
        } else if (about(100)) {
            live(person, ZONES.get(lots.nextInt(ZONES.size())), presence.absences());
        }
    }

    private void live(PersonId person, String zone, List<Absence> absences) {
        var region = REGIONS.get(zone);
        var off = region == null ? Holidays.NONE : holidays.get(new Region(region));
        var days = new WorkingDays(week(person), off);
        know(new Presence(person, new WorkingCalendar(ZoneId.of(zone), days, hours(person)), absences));
    }

    private static Set<DayOfWeek> week(PersonId person) {
        return person.hashCode() % 10 == 0 ? Weekdays.parse("sun-thu").orElseThrow() : Weekdays.USUAL;
    }

    private static WorkingHours hours(PersonId person) {
        return person.hashCode() % 7 == 0 ? WorkingHours.parse("8:00-12:00").orElseThrow() : WorkingHours.USUAL;
    }

    /** The same weeks, hours and holidays as an operator would set them for that many people. */
    static WorkRules rules(int count) {
        var people = IntStream.range(0, count).mapToObj(SimulatedYear::person).toList();
        return new WorkRules(
                ZoneOffset.UTC,
                Weekdays.USUAL,
                WorkingHours.USUAL,
                Map.of(),
                people.stream().collect(Collectors.toMap(person -> person, SimulatedYear::week)),
                people.stream().collect(Collectors.toMap(person -> person, SimulatedYear::hours)),
                REGIONS.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> ZoneId.of(entry.getKey()), entry -> new Region(entry.getValue()))),
                Map.of());
    }

    private static PersonId person(int number) {
        return new PersonId(String.format(Locale.ROOT, "U%02d", number));
    }

    private void know(Presence presence) {
        presences.put(presence.person(), presence);
        know.accept(presence);
    }

    private void add(Duty duty) {
        open.computeIfAbsent(duty.id(), id -> new ArrayList<>()).add(duty);
        put.accept(duty);
    }

    private void finish(DutyId id) {
        open.remove(id).forEach(drop);
    }

    /** Changes one owner's duty, unless another owner has the same already. */
    private void replace(DutyId id, UnaryOperator<Duty> change) {
        var all = open.get(id);
        var old = all.get(lots.nextInt(all.size()));
        var changed = change.apply(old);
        boolean twice = all.stream()
                .anyMatch(other -> !other.equals(old) && other.responsible().equals(changed.responsible()));
        if (!twice) {
            drop.accept(old);
            all.set(all.indexOf(old), changed);
            put.accept(changed);
        }
    }

    private PersonId anybody() {
        return people.get(lots.nextInt(people.size()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneId.of("UTC"));
    }

    private Instant moment() {
        return now.minusSeconds(lots.nextInt(900));
    }

    /** True once in so many days. */
    private boolean about(int days) {
        return lots.nextInt(days * TICKS_A_DAY) == 0;
    }
}
