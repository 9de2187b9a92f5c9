package dev.readiness.digest;

import dev.readiness.calendar.Overdue;
import dev.readiness.checklist.AreaId;
import dev.readiness.checklist.DecisionStatus;
import dev.readiness.digest.Section.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes a digest of reviews that pass by one after the other, and keeps of them what is shown, and counts. */
public final class Composer {
    private static final int MOST_AREAS = 20;
    private static final Comparator<Entry> BY_REVIEW = Comparator.comparing(Entry::review);
    private static final Comparator<Entry> BY_DECISION = BY_REVIEW.thenComparing(
            entry -> entry instanceof Entry.ToDecide one ? one.decision().id().number() : 0);
    private static final Comparator<Entry> BY_DUE = Comparator.comparing(Composer::due);

    private final Frame frame;
    private final LocalDate today;
    private final LocalDate weekEnd;
    private final Instant quietSince;
    private final Map<Kind, Top<Entry>> sections = new EnumMap<>(Kind.class);
    private final Map<AreaId, AreaSum> areas = new LinkedHashMap<>();
    private int reviews;
    private Tally tally = Tally.NONE;
    private Ages ages = Ages.NONE;

    public Composer(Frame frame) {
        this.frame = frame;
        this.today = frame.today();
        this.weekEnd = frame.weekEnd();
        this.quietSince = frame.quietSince();
        start(
                Kind.OVERDUE,
                Comparator.comparing((Entry entry) -> entry instanceof Entry.ToDecide)
                        .thenComparing(BY_DUE)
                        .thenComparing(BY_DECISION));
        start(Kind.AT_RISK, Comparator.comparing(Composer::highRisks).reversed().thenComparing(BY_REVIEW));
        start(Kind.TO_DECIDE, BY_DUE.thenComparing(BY_DECISION));
        start(
                Kind.STALLED,
                Comparator.comparing((Entry entry) -> ((Entry.Quiet) entry).last())
                        .thenComparing(BY_REVIEW));
        start(Kind.DUE, BY_DUE.thenComparing(BY_DECISION));
        start(
                Kind.CHANGED,
                Comparator.comparing((Entry entry) -> ((Entry.Changed) entry).weightiest())
                        .thenComparing(BY_REVIEW));
        start(Kind.REGISTER, BY_DUE.thenComparing(BY_DECISION));
    }

    private void start(Kind kind, Comparator<Entry> order) {
        sections.put(kind, new Top<>(Section.MOST, order));
    }

    private static int highRisks(Entry entry) {
        return ((Entry.AtRisk) entry).highRisks();
    }

    private static LocalDate due(Entry entry) {
        return entry instanceof Entry.ToDecide one ? one.decision().dueOrLast() : ((Entry.Due) entry).due();
    }

    /** Takes the next review into account. */
    public void add(Sight sight) {
        var glance = sight.glance();
        if (glance.open()) {
            reviews++;
            tally = tally.plus(glance.tally());
            atRisk(glance);
            glance.decisions().forEach(decision -> decision(glance, decision));
            stalled(sight);
            due(glance);
            glance.areas()
                    .forEach(area -> areas.computeIfAbsent(area.id(), id -> new AreaSum(area.title()))
                            .add(glance, area));
        }
        if (!sight.changes().isEmpty()) {
            put(Kind.CHANGED, new Entry.Changed(glance.id(), glance.workload(), sight.changes()));
        }
    }

    private void put(Kind kind, Entry entry) {
        Objects.requireNonNull(sections.get(kind)).add(entry);
    }

    private void atRisk(Glance glance) {
        var blocked = glance.decisions().stream()
                .filter(decision -> decision.status() == DecisionStatus.BLOCKED)
                .map(Pending::id)
                .toList();
        if (glance.isAtHighRisk() || !blocked.isEmpty()) {
            put(Kind.AT_RISK, Entry.AtRisk.of(glance, blocked));
        }
    }

    /** What is overdue, due soon or blocks is told there alone, not once more under what is due this week. */
    private void decision(Glance glance, Pending decision) {
        int late = decision.daysLate(today);
        var entry = new Entry.ToDecide(glance.id(), glance.workload(), decision, late);
        put(Kind.REGISTER, entry);
        ages = ages.with(ChronoUnit.DAYS.between(decision.since(), today));
        if (late > 0) {
            put(Kind.OVERDUE, entry);
        } else if (decision.blocking() || !decision.dueOrLast().isAfter(frame.soon())) {
            put(Kind.TO_DECIDE, entry);
        } else if (!decision.dueOrLast().isAfter(weekEnd)) {
            put(Kind.DUE, entry);
        }
    }

    private void stalled(Sight sight) {
        if (sight.last().isBefore(quietSince)) {
            var glance = sight.glance();
            put(Kind.STALLED, new Entry.Quiet(glance.id(), glance.workload(), glance.lead(), sight.last()));
        }
    }

    private void due(Glance glance) {
        var due = glance.due();
        if (due != null && !due.isAfter(weekEnd)) {
            int late = Overdue.of(due, today).days();
            put(
                    late > 0 ? Kind.OVERDUE : Kind.DUE,
                    new Entry.Due(
                            glance.id(),
                            glance.workload(),
                            glance.lead(),
                            due,
                            late,
                            glance.answered(),
                            glance.total()));
        }
    }

    /** The digest of all that passed by. */
    public Digest digest() {
        var all = new ArrayList<Section>();
        sections.forEach((kind, top) -> all.add(new Section(kind, entries(kind, top), top.total())));
        var rows = areas.values().stream().limit(MOST_AREAS).map(AreaSum::row).toList();
        return new Digest(frame, reviews, all, rows, tally, ages);
    }

    private static List<Entry> entries(Kind kind, Top<Entry> top) {
        return kind == Kind.REGISTER ? inOwnerOrder(top.inOrder()) : top.inOrder();
    }

    /** One owner after the other; whoever has what is due first comes first. */
    private static List<Entry> inOwnerOrder(List<Entry> byDue) {
        var byOwner = new LinkedHashMap<Object, List<Entry>>();
        byDue.forEach(entry -> byOwner.computeIfAbsent(
                        ((Entry.ToDecide) entry).decision().owner(), owner -> new ArrayList<>())
                .add(entry));
        return byOwner.values().stream().flatMap(List::stream).toList();
    }
}
