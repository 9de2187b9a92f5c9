package dev.readiness.reminder;

import dev.readiness.reminder.Prospect.Coming;
import dev.readiness.reminder.Prospect.Quiet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;

/** Works a plan out: each duty by itself first, then at most one message a slot for each person. */
final class Planning {
    private static final Comparator<Waiting> ORDER = Comparator.<Waiting, Instant>comparing(
                    waiting -> waiting.coming().at())
            .thenComparing(waiting -> waiting.coming().to().id())
            .thenComparing(waiting -> waiting.coming().duty().id())
            .thenComparing(waiting -> waiting.coming().kind())
            .thenComparing(waiting -> waiting.coming().duty().responsible().id());

    private final Team team;
    private final Ledger ledger;
    private final ReminderPolicy policy;
    private final Instant now;

    private final PriorityQueue<Waiting> queue = new PriorityQueue<>(ORDER);
    private final List<Coming> coming = new ArrayList<>();
    private final List<Quiet> quiet = new ArrayList<>();
    private final Map<Ledger.Spent, Instant> taken = new HashMap<>();
    private final Set<Once> escalated = new HashSet<>();

    Planning(Team team, Ledger ledger, ReminderPolicy policy, Instant now) {
        this.team = team;
        this.ledger = ledger;
        this.policy = policy;
        this.now = now;
    }

    /** What comes next for one duty, and how to find it anew with other slots. */
    private record Waiting(Coming coming, Delivery delivery, Function<Delivery, Prospect> next) {}

    /** What a lead is told once. */
    private record Once(DutyId duty, Course course) {}

    ReminderPlan plan(Collection<Duty> duties) {
        duties.forEach(this::add);
        while (!queue.isEmpty()) {
            settle(queue.remove());
        }
        return new ReminderPlan(now, coming, quiet);
    }

    private void add(Duty duty) {
        var delivery = new Delivery(team, ledger, policy.messagesPerDay());
        var nudging = new Nudging(team, ledger, policy, now);
        var escalating = new Escalating(team, ledger, policy, now);
        var nudge = nudging.next(duty, delivery);
        enqueue(delivery, another -> nudging.next(duty, another));
        enqueue(delivery, another -> escalating.next(duty, nudging.steps(duty), nudge, another));
    }

    private void enqueue(Delivery delivery, Function<Delivery, Prospect> next) {
        next.apply(delivery).match(found -> queue.add(new Waiting(found, delivery, next)), quiet::add);
    }

    /** Takes what comes first; what would come later in a slot that is taken by then waits for the next. */
    private void settle(Waiting first) {
        var found = first.coming();
        if (!taken.getOrDefault(found.spends(), found.at()).equals(found.at())) {
            enqueue(first.delivery().with(found.spends()), first.next());
        } else if (isRepeated(found)) {
            quiet.add(new Quiet(found.duty(), found.kind(), Silence.LEAD_WAS_TOLD));
        } else {
            taken.put(found.spends(), found.at());
            coming.add(found);
        }
    }

    /** Whether the lead is told already because of another owner of the same thing. */
    private boolean isRepeated(Coming found) {
        return found.kind() == Told.Kind.ESCALATION
                && !escalated.add(new Once(found.duty().id(), found.duty().course()));
    }
}
