package dev.readiness.reminder;

import dev.readiness.reminder.Prospect.Coming;
import dev.readiness.reminder.Prospect.Quiet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds when a duty's owner is nudged next. */
final class Nudging {
    /** Every step has a higher number. */
    private static final int NONE_DONE = Integer.MIN_VALUE;

    private final Team team;
    private final Ledger ledger;
    private final ReminderPolicy policy;
    private final Instant now;

    Nudging(Team team, Ledger ledger, ReminderPolicy policy, Instant now) {
        this.team = team;
        this.ledger = ledger;
        this.policy = policy;
        this.now = now;
    }

    Prospect next(Duty duty, Delivery delivery) {
        var steps = steps(duty);
        return earliest(duty, steps)
                .<Prospect>map(earliest -> coming(duty, steps, delivery, earliest))
                .orElseGet(() -> new Quiet(duty, Told.Kind.NUDGE, Silence.NUDGES_USED_UP));
    }

    Steps steps(Duty duty) {
        return new Steps(duty, policy, team.of(duty.responsible()).calendar());
    }

    /** When the next step begins; a snooze moves it to its own end, and the last nudge with it that was given before. */
    private Optional<Instant> earliest(Duty duty, Steps steps) {
        var done = ledger.done(duty, steps.course());
        var next = steps.after(done.map(Told::step).orElse(NONE_DONE)).map(Step::from);
        var snoozed = duty.snoozedUntil();
        if (snoozed == null) {
            return next;
        }
        boolean resumes = ledger.lastNudge(duty, steps.course())
                .filter(last -> last.isBefore(snoozed))
                .isPresent();
        return resumes ? Optional.of(snoozed) : next.map(step -> later(step, snoozed));
    }

    private Coming coming(Duty duty, Steps steps, Delivery delivery, Instant earliest) {
        var found = delivery.find(duty.responsible(), null, duty, later(earliest, now));
        var step = steps.newestBy(found.at())
                .orElseThrow(() -> new IllegalStateException("a step of " + duty.id() + " has begun by then"));
        return new Coming(
                duty, Told.Kind.NUDGE, step.number(), found.to(), found.slot(), found.at(), delays(duty, found));
    }

    private List<Delay> delays(Duty duty, Delivery.Found found) {
        var snoozed = duty.snoozedUntil();
        if (snoozed == null || !snoozed.isAfter(now)) {
            return found.delays();
        }
        var delays = new ArrayList<Delay>();
        delays.add(new Delay.Snoozed(snoozed));
        delays.addAll(found.delays());
        return delays;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
