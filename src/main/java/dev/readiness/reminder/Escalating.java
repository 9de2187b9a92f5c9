package dev.readiness.reminder;

import dev.readiness.reminder.Prospect.Coming;
import dev.readiness.reminder.Prospect.Quiet;
import java.time.Instant;
import java.util.Optional;

/** Finds when a duty's lead is told that its owner has not seen to it. */
final class Escalating {
    private final Team team;
    private final Ledger ledger;
    private final ReminderPolicy policy;
    private final Instant now;

    Escalating(Team team, Ledger ledger, ReminderPolicy policy, Instant now) {
        this.team = team;
        this.ledger = ledger;
        this.policy = policy;
        this.now = now;
    }

    Prospect next(Duty duty, Steps steps, Prospect nudge, Delivery delivery) {
        return steps.last()
                .map(last -> silence(duty, steps.course(), last)
                        .<Prospect>map(why -> new Quiet(duty, Told.Kind.ESCALATION, why))
                        .orElseGet(() -> afterLast(duty, steps, last, nudge, delivery)))
                .orElseGet(() -> new Quiet(duty, Told.Kind.ESCALATION, Silence.WEEKLY_ONLY));
    }

    private Optional<Silence> silence(Duty duty, Course course, Step last) {
        if (ledger.isEscalated(duty, course)) {
            return Optional.of(Silence.LEAD_WAS_TOLD);
        }
        boolean leadWasAsked = ledger.done(duty, course)
                .filter(told -> told.step() >= last.number() && told.to().equals(duty.lead()))
                .isPresent();
        boolean leadOwns = duty.responsible().equals(duty.lead());
        return leadOwns || leadWasAsked ? Optional.of(Silence.LEAD_IS_ASKED) : Optional.empty();
    }

    private Prospect afterLast(Duty duty, Steps steps, Step last, Prospect nudge, Delivery delivery) {
        var planned = steps.openingAfter(last.date(), policy.escalateAfter());
        return given(duty, steps.course(), last)
                .map(given -> {
                    var day = team.of(duty.responsible()).calendar().dateAt(given);
                    var chance = steps.openingAfter(day, policy.escalateAfter());
                    return escalation(duty, last, delivery, Nudging.later(planned, chance));
                })
                .orElseGet(() -> whileHeld(duty, last, planned, nudge, delivery));
    }

    /** When the owner had the last nudge, or when the duty came to stand as it does, with the last nudge over already. */
    private Optional<Instant> given(Duty duty, Course course, Step last) {
        return last.from().isAfter(duty.since())
                ? ledger.tried(duty, course, last.number())
                : Optional.of(ledger.tried(duty, course, last.number()).orElse(duty.since()));
    }

    /** The lead is told on or after that instant, but not while the duty is snoozed and not overdue. */
    private Prospect escalation(Duty duty, Step last, Delivery delivery, Instant earliest) {
        var from = Nudging.later(earliest, now);
        while (true) {
            var found = delivery.find(duty.lead(), duty.responsible(), duty, from);
            var snoozed = duty.snoozedUntil();
            if (snoozed == null || !duty.isSnoozed(found.at()) || isOverdue(duty, found.at())) {
                return coming(duty, last, found);
            }
            from = overdueFrom(duty)
                    .filter(overdue -> overdue.isBefore(snoozed))
                    .orElse(snoozed);
        }
    }

    /** The last nudge has not been given. The lead is told all the same where the owner cannot be reached and it is overdue. */
    private Prospect whileHeld(Duty duty, Step last, Instant planned, Prospect nudge, Delivery delivery) {
        var given = nudge.match(Coming::at, quiet -> Instant.MAX);
        var overdue = overdueFrom(duty);
        if (overdue.isPresent()) {
            var found = delivery.find(
                    duty.lead(), duty.responsible(), duty, Nudging.later(Nudging.later(planned, overdue.get()), now));
            while (found.at().isBefore(given)) {
                if (isHeld(duty, found.at())) {
                    return coming(duty, last, found);
                }
                found = delivery.find(
                        duty.lead(), duty.responsible(), duty, found.slot().until());
            }
        }
        return new Quiet(duty, Told.Kind.ESCALATION, Silence.LAST_NUDGE_TO_COME);
    }

    private boolean isHeld(Duty duty, Instant at) {
        return duty.isSnoozed(at)
                || team.reach(duty.responsible(), null, duty, at).person().isEmpty();
    }

    private boolean isOverdue(Duty duty, Instant at) {
        return overdueFrom(duty).filter(overdue -> !at.isBefore(overdue)).isPresent();
    }

    private Optional<Instant> overdueFrom(Duty duty) {
        return duty.overdueFrom(team.of(duty.responsible()));
    }

    private static Coming coming(Duty duty, Step last, Delivery.Found found) {
        return new Coming(
                duty, Told.Kind.ESCALATION, last.number(), found.to(), found.slot(), found.at(), found.delays());
    }
}
