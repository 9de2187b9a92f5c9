package dev.readiness.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.calendar.Absence;
import dev.readiness.calendar.Holidays;
import dev.readiness.calendar.Weekdays;
import dev.readiness.calendar.WorkingCalendar;
import dev.readiness.calendar.WorkingDays;
import dev.readiness.calendar.WorkingHours;
import dev.readiness.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A review's reminders told day by day: what happens, and who is told what at which hour of their clock. */
final class Story {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final Map<PersonId, Presence> team = new HashMap<>();
    private final Map<DutyId, Duty> duties = new HashMap<>();
    private final Set<LocalDate> failing = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private final MemoryEngine engine;
    private Instant now = Instant.EPOCH;

    Story(ReminderPolicy policy) {
        engine = new MemoryEngine(policy, slot -> failing.contains(slot.date()));
    }

    static Story told() {
        return new Story(ReminderPolicy.USUAL);
    }

    /** Ana owns, Lea leads; both are in Berlin, on Tuesday, 24 November 2026, at 11:00. */
    static Story berlin() {
        return told().in("Europe/Berlin", "ana").in("Europe/Berlin", "lea").at("2026-11-24T10:00");
    }

    static PersonId person(String name) {
        return new PersonId(name);
    }

    /** Somebody in that zone who works Monday to Friday and keeps these holidays. */
    Story in(String zone, String name, String... holidays) {
        var days = Arrays.stream(holidays).collect(Collectors.toMap(LocalDate::parse, day -> "holiday"));
        return works(zone, name, new WorkingDays(Weekdays.USUAL, new Holidays(days, Set.of())), WorkingHours.USUAL);
    }

    Story works(String zone, String name, WorkingDays days, WorkingHours hours) {
        var absences = team.containsKey(person(name)) ? team.get(person(name)).absences() : List.<Absence>of();
        var presence = new Presence(person(name), new WorkingCalendar(ZoneId.of(zone), days, hours), absences);
        team.put(person(name), presence);
        engine.know(presence);
        return this;
    }

    Story away(String name, String from, String until, @Nullable String delegate) {
        var presence = team.get(person(name));
        var absences = new ArrayList<>(presence.absences());
        absences.add(
                new Absence(LocalDate.parse(from), LocalDate.parse(until), delegate == null ? null : person(delegate)));
        team.put(person(name), new Presence(person(name), presence.calendar(), absences));
        engine.know(team.get(person(name)));
        return this;
    }

    /** The review is private from now on, and concerns these people. */
    Story concerns(long review, String... names) {
        var people = Arrays.stream(names).map(Story::person).collect(Collectors.toSet());
        engine.confide(new Confidants(Map.of(review, people)));
        return this;
    }

    /** From then on, on UTC's clock; what is due until then is told first. */
    Story at(String utc) {
        return at(utc, true);
    }

    /** Nothing is running until then. */
    Story downUntil(String utc) {
        return at(utc, false);
    }

    private Story at(String utc, boolean up) {
        var until = LocalDateTime.parse(utc).toInstant(ZoneOffset.UTC);
        while (up && !engine.next().isAfter(until)) {
            var next = engine.next();
            tell(next.isBefore(now) ? now : next);
        }
        now = until;
        tell(now);
        return this;
    }

    private void tell(Instant at) {
        now = at;
        var messages = engine.planAll(at).messages();
        messages.forEach(message -> told.add(sentence(message)));
        assertThat(engine.sweep(at)).hasSameSizeAs(messages);
    }

    private String sentence(Message message) {
        var zone = team.get(message.to()).calendar().zone();
        var lines = message.lines().stream()
                .map(line -> line.duty().id()
                        + (line.kind() == Told.Kind.NUDGE
                                ? " " + line.step()
                                : " not seen to by " + line.duty().responsible())
                        + (line.meantFor().equals(line.to()) ? "" : " for " + line.meantFor()))
                .collect(Collectors.joining(", "));
        return message.to() + " " + HOUR.format(now.atZone(zone)) + ": " + lines;
    }

    Story failsOn(String day) {
        failing.add(LocalDate.parse(day));
        return this;
    }

    /** Item {@code Q n} of the review is asked now. */
    Story asks(long review, int number, @Nullable String owner, String lead) {
        return put(duty(new DutyId(review, Subject.item(number)), owner, lead));
    }

    /** Decision {@code D-n} of the review stands open from now on. */
    Story decision(long review, int number, @Nullable String owner, String lead, @Nullable String due) {
        return put(duty(new DutyId(review, Subject.decision(number)), owner, lead)
                .dueOn(due == null ? null : LocalDate.parse(due)));
    }

    private Duty duty(DutyId id, @Nullable String owner, String lead) {
        return Duty.of(id, owner == null ? null : person(owner), person(lead), now);
    }

    Story change(String id, UnaryOperator<Duty> change) {
        var duty = duties.get(id(id));
        engine.drop(duty.id(), duty.responsible());
        return put(change.apply(duty));
    }

    Story assign(String id, String owner) {
        return change(
                id,
                duty -> new Duty(
                        duty.id(),
                        person(owner),
                        duty.lead(),
                        duty.due(),
                        now,
                        null,
                        duty.blockedBy(),
                        duty.lastAct()));
    }

    Story done(String id) {
        var duty = duties.remove(id(id));
        engine.drop(duty.id(), duty.responsible());
        return this;
    }

    Instant now() {
        return now;
    }

    ReminderPlan plan() {
        return engine.planAll(now);
    }

    private Story put(Duty duty) {
        duties.put(duty.id(), duty);
        engine.put(duty);
        return this;
    }

    static DutyId id(String text) {
        var parts = text.split(" ", -1);
        return new DutyId(
                Long.parseLong(parts[0].substring(3)), Subject.parse(parts[1]).orElseThrow());
    }

    /** Runs on until then and returns all that was told. */
    List<String> until(String utc) {
        at(utc);
        return told;
    }
}
