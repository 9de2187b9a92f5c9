package dev.readiness.usecase;

import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.reminder.Duty;
import dev.readiness.reminder.Message;
import dev.readiness.reminder.Prospect;
import dev.readiness.reminder.ReminderPolicy;
import dev.readiness.review.Change;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Snoozing;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the duties that are due, within one transaction: sends what has to be said now, and plans what comes next. */
final class ReminderRound {
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMinutes(5);

    private final Desk desk;
    private final DutyBook book;
    private final Letters letters;
    private final Presences presences;
    private final ReminderPolicy policy;
    private final Instant now;

    ReminderRound(Desk desk, Letters letters, Presences presences, ReminderPolicy policy, Instant now) {
        this.desk = desk;
        this.book = desk.duties();
        this.letters = letters;
        this.presences = presences;
        this.policy = policy;
        this.now = now;
    }

    /**
     * Looks at that many duties at most, and tells at how many there were to look. Nobody is told anything before all that
     * changed is planned anew: what is due to somebody comes in one message.
     */
    int run(int most) {
        var changed = book.changed(most);
        return changed.isEmpty() ? tellDue(book.dueBy(now, most)) : plan(changed);
    }

    private int plan(List<Duty> changed) {
        wake(changed);
        planned(changed, outlook(changed));
        return changed.size();
    }

    private int tellDue(List<Duty> due) {
        if (!due.isEmpty()) {
            wake(due);
            var waiting = planned(due, outlook(due));
            if (!waiting.isEmpty()) {
                tell(waiting);
            }
        }
        return due.size();
    }

    private Outlook outlook(Collection<Duty> duties) {
        return Outlook.on(duties, desk, presences, policy, now);
    }

    /** Where an item is no longer put off, the walk goes on with it. */
    private void wake(List<Duty> due) {
        due.stream()
                .filter(duty -> duty.isItem() && isOver(duty.snoozedUntil()))
                .map(duty -> new ReviewId(duty.id().review()))
                .distinct()
                .flatMap(id -> desk.find(id).stream())
                .filter(Review::isOpen)
                .forEach(this::wake);
    }

    private boolean isOver(@Nullable Instant snoozedUntil) {
        return snoozedUntil != null && !snoozedUntil.isAfter(now);
    }

    private void wake(Review review) {
        Change change = Snoozing.wake(review, new PersonAt(review.lead(), now));
        Telling.saveAndTell(desk, change);
    }

    /** Plans each by itself, and tells who is to be told something now. */
    private Set<PersonId> planned(Collection<Duty> duties, Outlook outlook) {
        var waiting = new LinkedHashSet<PersonId>();
        for (var duty : duties) {
            var plan = outlook.plan(List.of(duty));
            book.plan(duty, plan, outlook.isCertain(duty) ? null : now.plus(UNTIL_ASKED_AGAIN));
            plan.coming().stream()
                    .filter(coming -> !coming.at().isAfter(now))
                    .map(Prospect.Coming::to)
                    .forEach(waiting::add);
        }
        return waiting;
    }

    /** One message for each, with all that is due to them. */
    private void tell(Set<PersonId> waiting) {
        var theirs = book.awaitedBy(waiting);
        var outlook = outlook(theirs);
        var sent = outlook.plan(theirs).messages().stream()
                .filter(message -> waiting.contains(message.to()))
                .filter(this::send)
                .toList();
        outlook.sent(sent);
        planned(theirs, outlook);
    }

    /** False where somebody else has just told them. */
    private boolean send(Message message) {
        var slot = message.slot();
        if (!book.take(slot, now)) {
            return false;
        }
        book.tell(slot, message.told(now));
        book.outdate(slot.person(), slot).ifPresent(earlier -> Nudges.send(letters, earlier, true, now));
        Nudges.send(letters, slot, false, now);
        return true;
    }
}
