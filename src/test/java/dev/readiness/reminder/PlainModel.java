package dev.readiness.reminder;

import dev.readiness.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The policy once more, without any search and without the calendar's arithmetic: at each quarter of an hour it asks of
 * each duty whether it is to be told just then, by walking days one by one on people's clocks.
 */
final class PlainModel {
    private final ReminderPolicy policy;
    private final Predicate<Ledger.Spent> fails;
    private final Map<String, Duty> duties = new TreeMap<>();
    private final Map<PersonId, Presence> people = new HashMap<>();
    private final Map<PersonId, LocalDateTime> clocks = new HashMap<>();
    private final Set<Ledger.Spent> used = new HashSet<>();
    private final Map<String, Memory> memories = new HashMap<>();
    private final Set<String> escalated = new HashSet<>();
    private Instant now = Instant.EPOCH;

    /** What was told on one course to one owner. */
    private static final class Memory {
        private int done = Integer.MIN_VALUE;
        private @Nullable PersonId doneBy;
        private @Nullable Instant last;
        private @Nullable Instant lastStepTried;
    }

    private record Line(Duty duty, Told.Kind kind, int step) {}

    PlainModel(ReminderPolicy policy, Predicate<Ledger.Spent> fails) {
        this.policy = policy;
        this.fails = fails;
    }

    void put(Duty duty) {
        duties.put(duty.id() + " " + duty.responsible(), duty);
    }

    void drop(DutyId duty, PersonId owner) {
        duties.remove(duty + " " + owner);
    }

    void know(Presence presence) {
        people.put(presence.person(), presence);
    }

    List<Sent> tick(Instant at) {
        now = at;
        clocks.clear();
        var lines = new HashMap<PersonId, List<Line>>();
        var reported = new HashSet<String>();
        for (var duty : duties.values()) {
            var nudged = reachable(duty.responsible());
            if (nudged != null && mayHear(nudged, duty) && isNudged(duty)) {
                lines.computeIfAbsent(nudged, person -> new ArrayList<>())
                        .add(new Line(duty, Told.Kind.NUDGE, newest(duty)));
            }
            var lead = reachable(duty.lead());
            if (lead != null
                    && !lead.equals(duty.responsible())
                    && mayHear(lead, duty)
                    && isEscalated(duty)
                    && reported.add(once(duty))) {
                lines.computeIfAbsent(lead, person -> new ArrayList<>())
                        .add(new Line(duty, Told.Kind.ESCALATION, lastStep(duty)));
            }
        }
        var sent = new ArrayList<Sent>();
        lines.forEach((person, all) -> sent.add(send(person, all)));
        return sent;
    }

    private Sent send(PersonId person, List<Line> lines) {
        var spent = new Ledger.Spent(person, clock(person).toLocalDate(), slot(person));
        used.add(spent);
        boolean failed = fails.test(spent);
        lines.forEach(line -> remember(line, person, failed));
        var words = lines.stream()
                .map(line -> Sent.line(line.duty(), line.kind(), line.step()))
                .toList();
        return new Sent(now, person, spent.date(), spent.slot(), words, failed);
    }

    private void remember(Line line, PersonId to, boolean failed) {
        if (line.kind() == Told.Kind.ESCALATION) {
            if (!failed) {
                escalated.add(once(line.duty()));
            }
            return;
        }
        var memory = memory(line.duty());
        if (isFinite(line.duty()) && line.step() == lastStep(line.duty()) && memory.lastStepTried == null) {
            memory.lastStepTried = now;
        }
        if (!failed) {
            memory.last = now;
            if (line.step() >= memory.done) {
                memory.done = line.step();
                memory.doneBy = to;
            }
        }
    }

    private boolean isNudged(Duty duty) {
        var snoozed = duty.snoozedUntil();
        if (snoozed != null && now.isBefore(snoozed)) {
            return false;
        }
        var memory = memory(duty);
        if (snoozed != null && memory.last != null && memory.last.isBefore(snoozed)) {
            return true;
        }
        for (int step : stepsSoFar(duty)) {
            if (step > memory.done && !isOverBefore(duty, step)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEscalated(Duty duty) {
        if (!isFinite(duty) || duty.responsible().equals(duty.lead()) || escalated.contains(once(duty))) {
            return false;
        }
        int last = lastStep(duty);
        var memory = memory(duty);
        if (memory.done >= last && duty.lead().equals(memory.doneBy)) {
            return false;
        }
        var given = memory.lastStepTried == null && isOverBefore(duty, last) ? duty.since() : memory.lastStepTried;
        boolean snoozed = duty.snoozedUntil() != null && now.isBefore(duty.snoozedUntil());
        if (!hasBegun(duty, workingDaysOn(duty, day(duty, last), policy.escalateAfter()))) {
            return false;
        }
        if (given == null) {
            return isOverdue(duty) && (snoozed || reachable(duty.responsible()) == null);
        }
        var givenOn = LocalDateTime.ofInstant(
                        given, people.get(duty.responsible()).calendar().zone())
                .toLocalDate();
        return hasBegun(duty, workingDaysOn(duty, givenOn, policy.escalateAfter())) && !(snoozed && !isOverdue(duty));
    }

    private boolean isOverdue(Duty duty) {
        return duty.due() != null && clock(duty.responsible()).toLocalDate().isAfter(duty.due());
    }

    private List<Integer> stepsSoFar(Duty duty) {
        var begun = new ArrayList<Integer>();
        if (isFinite(duty)) {
            (duty.isItem() ? policy.itemSteps() : policy.decisionSteps()).forEach(begun::add);
            begun.removeIf(step -> !hasBegun(duty, day(duty, step)));
            return begun;
        }
        for (int week = 1; hasBegun(duty, day(duty, week)); week++) {
            begun.add(week);
        }
        return begun;
    }

    private int newest(Duty duty) {
        var begun = stepsSoFar(duty);
        return begun.get(begun.size() - 1);
    }

    private int lastStep(Duty duty) {
        var steps = duty.isItem() ? policy.itemSteps() : policy.decisionSteps();
        return steps.get(steps.size() - 1);
    }

    private static boolean isFinite(Duty duty) {
        return duty.isItem() || (duty.blockedBy() == null && duty.due() != null);
    }

    /** The owner's day of a step. */
    private LocalDate day(Duty duty, int step) {
        var owner = duty.responsible();
        var since = LocalDateTime.ofInstant(
                duty.since(), people.get(owner).calendar().zone());
        if (duty.isItem()) {
            var asked = since.toLocalDate();
            if (!works(owner, asked)
                    || !since.toLocalTime()
                            .isBefore(people.get(owner).calendar().hours().until())) {
                asked = workingDaysOn(duty, asked, 1);
            }
            return workingDaysOn(duty, asked, step);
        }
        if (isFinite(duty)) {
            var due = duty.due();
            while (!works(owner, due)) {
                due = due.minusDays(1);
            }
            return workingDaysOn(duty, due, step);
        }
        var day = since.toLocalDate().plusDays((long) policy.weeklyEvery() * step);
        while (!works(owner, day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate workingDaysOn(Duty duty, LocalDate from, int count) {
        var day = from;
        for (int done = 0; done < Math.abs(count); ) {
            day = day.plusDays(count < 0 ? -1 : 1);
            done += works(duty.responsible(), day) ? 1 : 0;
        }
        return day;
    }

    private boolean hasBegun(Duty duty, LocalDate day) {
        var begins =
                day.atTime(people.get(duty.responsible()).calendar().hours().from());
        return !clock(duty.responsible()).isBefore(begins);
    }

    private boolean isOverBefore(Duty duty, int step) {
        var calendar = people.get(duty.responsible()).calendar();
        var since = LocalDateTime.ofInstant(duty.since(), calendar.zone());
        return !day(duty, step).atTime(calendar.hours().from()).isAfter(since);
    }

    private @Nullable PersonId reachable(PersonId first) {
        var asked = new HashSet<PersonId>();
        var person = first;
        while (person != null && asked.add(person)) {
            var today = clock(person).toLocalDate();
            var away = people.get(person).absences().stream()
                    .filter(absence -> !today.isBefore(absence.from()) && !today.isAfter(absence.until()))
                    .findFirst();
            if (away.isEmpty()) {
                return person;
            }
            person = away.get().delegate();
        }
        return null;
    }

    private boolean mayHear(PersonId person, Duty duty) {
        var today = clock(person).toLocalDate();
        var act = duty.lastAct();
        boolean acted = act != null
                && act.by().equals(person)
                && LocalDateTime.ofInstant(
                                act.at(), people.get(person).calendar().zone())
                        .toLocalDate()
                        .equals(today);
        int slot = slot(person);
        return !acted && slot >= 0 && !used.contains(new Ledger.Spent(person, today, slot));
    }

    /** The part of the working day that it is for them; negative when they do not work. */
    private int slot(PersonId person) {
        var hours = people.get(person).calendar().hours();
        var time = clock(person).toLocalTime();
        if (!works(person, clock(person).toLocalDate())
                || time.isBefore(hours.from())
                || !time.isBefore(hours.until())) {
            return -1;
        }
        int length = (hours.until().toSecondOfDay() - hours.from().toSecondOfDay()) / policy.messagesPerDay();
        return (time.toSecondOfDay() - hours.from().toSecondOfDay()) / length;
    }

    private boolean works(PersonId person, LocalDate day) {
        var days = people.get(person).calendar().days();
        return days.week().contains(day.getDayOfWeek())
                && !days.holidays().names().containsKey(day);
    }

    private LocalDateTime clock(PersonId person) {
        return clocks.computeIfAbsent(
                person,
                one -> LocalDateTime.ofInstant(now, people.get(one).calendar().zone()));
    }

    private Memory memory(Duty duty) {
        return memories.computeIfAbsent(once(duty) + " " + duty.responsible(), key -> new Memory());
    }

    private static String once(Duty duty) {
        var course = duty.isItem() || !isFinite(duty)
                ? (duty.isItem() ? "asked" : duty.blockedBy() == null ? "weekly" : "blocked") + duty.since()
                : "due" + duty.due();
        return duty.id() + " " + course;
    }
}
