package dev.readiness.store;

import dev.readiness.people.PersonId;
import dev.readiness.reminder.Act;
import dev.readiness.reminder.Duty;
import dev.readiness.reminder.DutyId;
import dev.readiness.reminder.Prospect.Coming;
import dev.readiness.reminder.ReminderPlan;
import dev.readiness.reminder.Subject;
import dev.readiness.reminder.Told;
import dev.readiness.review.ReviewId;
import dev.readiness.store.sql.Handle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row for each thing that somebody has to see to, and when it is looked at next: at once, where that is 0. */
final class DutyTable {
    private static final String SELECT = """
            select o.review_id, o.subject, o.owner, o.lead, o.due, o.since, o.snoozed_until, o.blocked_by, o.act_by, o.act_at
              from duty o""";
    private static final String CONCERNING =
            SELECT + " where o.owner = :person or o.lead = :person or o.nudge_to = :person or o.lead_to = :person";
    private static final String CHANGED = SELECT + " where o.next_at = 0 order by o.review_id, o.subject limit :most";
    private static final String DUE = SELECT
            + " where o.next_at > 0 and o.next_at <= :now order by o.next_at, o.review_id, o.subject limit :most";
    private static final String AWAITED = SELECT + " where o.nudge_to in (<people>) or o.lead_to in (<people>)"
            + " order by o.review_id, o.subject, o.owner";
    private static final String UPSERT = """
            insert into duty (review_id, subject, owner, lead, due, since, snoozed_until, blocked_by, act_by, act_at, next_at)
            values (:review, :subject, :owner, :lead, :due, :since, :snoozed, :blocked, :actBy, :actAt, 0)
            on conflict (review_id, subject, owner) do update
               set lead = excluded.lead, due = excluded.due, since = excluded.since,
                   snoozed_until = excluded.snoozed_until, blocked_by = excluded.blocked_by, act_by = excluded.act_by,
                   act_at = excluded.act_at, next_at = 0""";
    private static final String THIS = " where review_id = :review and subject = :subject and owner = :owner";
    private static final String PLAN = """
            update duty
               set nudge_to = :nudgeTo, nudge_at = :nudgeAt, lead_to = :leadTo, lead_at = :leadAt, next_at = :next""" + THIS;
    private static final String LOOK_AGAIN = """
            with recursive concerned (person) as (
                select cast(:person as text)
                 union
                select a.person from absence a join concerned c on a.delegate = c.person)
            update duty set next_at = 0
             where owner in (select person from concerned) or lead in (select person from concerned)
                or nudge_to = :person or lead_to = :person""";

    private final Handle handle;
    private final String locking;
    private final String skipping;

    /**
     * @param locking what goes behind a select so that its rows are kept from others until the transaction ends
     * @param skipping what goes behind a select so that rows which others hold are left out of it
     */
    DutyTable(Handle handle, String locking, String skipping) {
        this.handle = handle;
        this.locking = locking;
        this.skipping = skipping;
    }

    List<Duty> of(ReviewId review) {
        return handle.sql(SELECT + " where o.review_id = :review order by o.subject, o.owner")
                .bind("review", review.number())
                .map(DutyTable::duty)
                .list();
    }

    List<Duty> concerning(PersonId person) {
        return handle.sql(CONCERNING)
                .bind("person", person.id())
                .map(DutyTable::duty)
                .list();
    }

    void keep(ReviewId review, List<Duty> duties) {
        var before = of(review);
        var owners = duties.stream().map(Row::of).toList();
        before.stream().filter(duty -> !owners.contains(Row.of(duty))).forEach(this::delete);
        duties.stream().filter(duty -> !before.contains(duty)).forEach(this::upsert);
    }

    private record Row(DutyId id, PersonId owner) {
        static Row of(Duty duty) {
            return new Row(duty.id(), duty.responsible());
        }
    }

    private void delete(Duty duty) {
        handle.sql("delete from duty" + THIS)
                .bind("review", duty.id().review())
                .bind("subject", duty.id().subject().toString())
                .bind("owner", duty.responsible().id())
                .execute();
    }

    private void upsert(Duty duty) {
        var act = Optional.ofNullable(duty.lastAct());
        handle.sql(UPSERT)
                .bind("review", duty.id().review())
                .bind("subject", duty.id().subject().toString())
                .bind("owner", duty.responsible().id())
                .bind("lead", duty.lead().id())
                .bind(
                        "due",
                        Optional.ofNullable(duty.due()).map(LocalDate::toString).orElse(null))
                .bind("since", duty.since().toEpochMilli())
                .bind("snoozed", millis(duty.snoozedUntil()))
                .bind("blocked", duty.blockedBy())
                .bind("actBy", act.map(Act::by).map(PersonId::id).orElse(null))
                .bind("actAt", act.map(Act::at).map(Instant::toEpochMilli).orElse(null))
                .execute();
    }

    List<Duty> changed(int most) {
        return handle.sql(CHANGED + skipping)
                .bind("most", most)
                .map(DutyTable::duty)
                .list();
    }

    List<Duty> dueBy(Instant now, int most) {
        return handle.sql(DUE + skipping)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map(DutyTable::duty)
                .list();
    }

    Optional<Instant> nextAfter(Instant after) {
        return handle.sql("select next_at from duty where next_at > :after order by next_at limit 1")
                .bind("after", after.toEpochMilli())
                .numbers()
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    List<Duty> awaitedBy(Collection<PersonId> people) {
        return handle.sql(AWAITED + locking)
                .bindList("people", people.stream().map(PersonId::id).toList())
                .map(DutyTable::duty)
                .list();
    }

    void plan(Duty duty, ReminderPlan alone, @Nullable Instant latest) {
        var nudge = coming(alone, Told.Kind.NUDGE);
        var lead = coming(alone, Told.Kind.ESCALATION);
        var wakes = Optional.ofNullable(duty.snoozedUntil()).filter(alone.now()::isBefore);
        var next = Stream.of(nudge.map(Coming::at), lead.map(Coming::at), wakes, Optional.ofNullable(latest))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        handle.sql(PLAN)
                .bind("review", duty.id().review())
                .bind("subject", duty.id().subject().toString())
                .bind("owner", duty.responsible().id())
                .bind("nudgeTo", nudge.map(Coming::to).map(PersonId::id).orElse(null))
                .bind(
                        "nudgeAt",
                        nudge.map(Coming::at).map(Instant::toEpochMilli).orElse(null))
                .bind("leadTo", lead.map(Coming::to).map(PersonId::id).orElse(null))
                .bind("leadAt", lead.map(Coming::at).map(Instant::toEpochMilli).orElse(null))
                .bind("next", next.map(Instant::toEpochMilli).orElse(null))
                .execute();
    }

    private static Optional<Coming> coming(ReminderPlan alone, Told.Kind kind) {
        return alone.coming().stream().filter(line -> line.kind() == kind).findFirst();
    }

    /** Of the person, and of everybody instead of whom they may be asked. */
    void lookAgain(PersonId person) {
        handle.sql(LOOK_AGAIN).bind("person", person.id()).execute();
    }

    void lookAgain(ReviewId review) {
        handle.sql("update duty set next_at = 0 where review_id = :review")
                .bind("review", review.number())
                .execute();
    }

    void lookAgainAtAll() {
        handle.execute("update duty set next_at = 0");
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static Duty duty(ResultSet row) throws SQLException {
        var id = new DutyId(
                row.getLong("review_id"),
                Subject.parse(row.getString("subject")).orElseThrow());
        var lead = new PersonId(row.getString("lead"));
        var actBy = row.getString("act_by");
        var due = row.getString("due");
        return Duty.of(id, new PersonId(row.getString("owner")), lead, Instant.ofEpochMilli(row.getLong("since")))
                .dueOn(due == null ? null : LocalDate.parse(due))
                .snoozed(instant(row, "snoozed_until"))
                .blocked(row.getString("blocked_by"))
                .touched(
                        actBy == null
                                ? null
                                : new Act(new PersonId(actBy), Instant.ofEpochMilli(row.getLong("act_at"))));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
