package dev.readiness.store;

import dev.readiness.people.PersonId;
import dev.readiness.reminder.Confidants;
import dev.readiness.reminder.Duty;
import dev.readiness.reminder.DutyId;
import dev.readiness.reminder.Ledger.Spent;
import dev.readiness.reminder.ReminderPlan;
import dev.readiness.reminder.Told;
import dev.readiness.review.ReviewId;
import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.DutyBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people have to see to, in the database, within one transaction. */
final class StoredDuties implements DutyBook {
    private static final String REDRAW = """
            update outbox set wanted = wanted + 1
             where kind = :kind
               and subject in (select n.person || '/' || n.day || '/' || n.slot
                                 from nudge n join told t on t.person = n.person and t.day = n.day and t.slot = n.slot
                                where t.review_id = :review and not n.outdated)""";

    private final Handle handle;
    private final DutyTable duties;
    private final ToldTable told;
    private final NudgeTable nudges;

    StoredDuties(Handle handle, String locking, String skipping) {
        this.handle = handle;
        this.duties = new DutyTable(handle, locking, skipping);
        this.told = new ToldTable(handle);
        this.nudges = new NudgeTable(handle);
    }

    @Override
    public List<Duty> of(ReviewId review) {
        return duties.of(review);
    }

    @Override
    public List<Duty> concerning(PersonId person) {
        return duties.concerning(person);
    }

    @Override
    public void keep(ReviewId review, List<Duty> now) {
        duties.keep(review, now);
    }

    @Override
    public List<Duty> changed(int most) {
        return duties.changed(most);
    }

    @Override
    public List<Duty> dueBy(Instant now, int most) {
        return duties.dueBy(now, most);
    }

    @Override
    public Optional<Instant> nextAfter(Instant after) {
        return duties.nextAfter(after);
    }

    @Override
    public List<Duty> awaitedBy(Set<PersonId> people) {
        return duties.awaitedBy(people);
    }

    @Override
    public void plan(Duty duty, ReminderPlan alone, @Nullable Instant latest) {
        duties.plan(duty, alone, latest);
    }

    @Override
    public void lookAgain(PersonId person) {
        duties.lookAgain(person);
    }

    @Override
    public void lookAgain(ReviewId review) {
        duties.lookAgain(review);
    }

    @Override
    public Confidants confidants(Collection<ReviewId> reviews) {
        return new ParticipantTable(handle).confidants(reviews);
    }

    @Override
    public void planBy(String rules) {
        var known =
                handle.sql("select distinct rules from reminder_rules").texts().list();
        if (!known.equals(List.of(rules))) {
            handle.execute("delete from reminder_rules");
            handle.sql("insert into reminder_rules (rules) values (:rules)")
                    .bind("rules", rules)
                    .execute();
            duties.lookAgainAtAll();
        }
    }

    @Override
    public List<Spent> spent(Collection<PersonId> people, LocalDate from) {
        return nudges.from(people, from);
    }

    @Override
    public List<Told> told(Collection<DutyId> wanted) {
        return told.of(wanted);
    }

    @Override
    public boolean take(Spent slot, Instant now) {
        return nudges.take(slot, now);
    }

    @Override
    public void tell(Spent slot, List<Told> all) {
        told.insert(slot, all);
    }

    @Override
    public List<Told> toldIn(Spent slot) {
        return told.in(slot);
    }

    @Override
    public Optional<Spent> outdate(PersonId person, Spent newest) {
        return nudges.outdate(person, newest);
    }

    @Override
    public void fail(Spent slot) {
        told.fail(slot);
        duties.lookAgain(slot.person());
    }

    @Override
    public void giveBack(Spent slot) {
        told.delete(slot);
        nudges.delete(slot);
        duties.lookAgain(slot.person());
    }

    @Override
    public void redrawNudges(ReviewId review) {
        int redrawn = handle.sql(REDRAW)
                .bind("kind", LetterRow.NUDGE)
                .bind("review", review.number())
                .execute();
        if (redrawn > 0) {
            handle.notifyAfterCommit();
        }
    }
}
