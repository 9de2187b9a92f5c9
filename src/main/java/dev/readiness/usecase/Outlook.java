package dev.readiness.usecase;

import dev.readiness.people.PersonId;
import dev.readiness.reminder.Duty;
import dev.readiness.reminder.Ledger;
import dev.readiness.reminder.Message;
import dev.readiness.reminder.ReminderPlan;
import dev.readiness.reminder.ReminderPolicy;
import dev.readiness.reminder.Team;
import dev.readiness.reminder.Told;
import dev.readiness.review.ReviewId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What planning for some duties has to know: who can be reached when, and what was told. */
final class Outlook {
    private static final int DAYS_KEPT_IN_MIND = 2;

    private final Presences.Reachable people;
    private final ReminderPolicy policy;
    private final Instant now;
    private final List<Ledger.Spent> spent;
    private final List<Told> told;
    private Ledger ledger;

    private Outlook(
            Presences.Reachable people, ReminderPolicy policy, Instant now, List<Ledger.Spent> spent, List<Told> told) {
        this.people = people;
        this.policy = policy;
        this.now = now;
        this.spent = spent;
        this.told = told;
        this.ledger = Ledger.of(spent, told);
    }

    static Outlook on(
            Collection<Duty> duties, Reviews.Desk desk, Presences presences, ReminderPolicy policy, Instant now) {
        var people = presences.of(desk.whereabouts(), people(duties));
        var from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS_KEPT_IN_MIND);
        var spent = desk.duties().spent(people.team().members().keySet(), from);
        var told = desk.duties().told(duties.stream().map(Duty::id).distinct().toList());
        var reviews = duties.stream()
                .map(duty -> new ReviewId(duty.id().review()))
                .distinct()
                .toList();
        var discreet = people.with(desk.duties().confidants(reviews));
        return new Outlook(discreet, policy, now, new ArrayList<>(spent), new ArrayList<>(told));
    }

    static List<PersonId> people(Collection<Duty> duties) {
        return duties.stream()
                .flatMap(duty -> Stream.of(duty.responsible(), duty.lead()))
                .distinct()
                .toList();
    }

    Team team() {
        return people.team();
    }

    /** Whether it is known where everybody is whom the duty concerns. */
    boolean isCertain(Duty duty) {
        return Stream.of(duty.responsible(), duty.lead()).noneMatch(people.strangers()::contains);
    }

    ReminderPlan plan(Collection<Duty> duties) {
        return ReminderPlan.of(duties, ledger, people.team(), policy, now);
    }

    /** The messages are sent now. */
    void sent(Collection<Message> messages) {
        for (var message : messages) {
            spent.add(message.slot());
            told.addAll(message.told(now));
        }
        ledger = Ledger.of(spent, told);
    }
}
