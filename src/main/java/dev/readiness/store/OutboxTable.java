package dev.readiness.store;

import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.review.PersonAt;
import dev.readiness.review.ReviewId;
import dev.readiness.usecase.Notice;
import dev.readiness.usecase.Outbox.Doubt;
import dev.readiness.usecase.Outbox.Parcel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** One row a message of ours: what Slack should show and what it shows. */
final class OutboxTable {
    private static final String TELL = """
            insert into outbox (review_id, kind, subject, place, channel, detail, caused_by, wanted, shown,
                                due_at, attempts,
                                claimed_until, fence)
            select r.id, :kind, :subject,
                   (select coalesce(max(o.place), 0) + 1 from outbox o where o.review_id = r.id),
                   r.channel, :detail, :by, 1, 0, :now, 0, 0, 0
              from review r
             where r.id = :review
            on conflict (review_id, kind, subject) do update
               set wanted = outbox.wanted + 1, caused_by = excluded.caused_by""";
    private static final String REFRESH = """
            update outbox set wanted = wanted + 1, caused_by = :by
             where review_id = :review and kind = :kind and subject = :subject""";
    private static final String CLAIM = """
            update outbox
               set claimed_until = :until, fence = fence + 1,
                   tried_at = case when ts is null then coalesce(tried_at, :now) end
             where claimed_until <= :now
               and (review_id, kind, subject) in (
                   select o.review_id, o.kind, o.subject from outbox o
                    where o.wanted > o.shown and o.due_at <= :now and o.claimed_until <= :now
                      and (o.ts is not null or not exists (
                           select 1 from outbox e
                            where e.review_id = o.review_id and e.place < o.place and e.ts is null))
                    order by case o.kind when 'prompt' then 0 when 'card' then 1 else 2 end, o.due_at, o.place
                    limit :most%s)
            returning review_id, kind, subject, detail, caused_by, channel, wanted, ts, attempts, tried_at, fence,
                      (select c.ts from outbox c where c.review_id = outbox.review_id and c.kind = 'card') as thread_ts""";
    private static final String MINE =
            " where review_id = :review and kind = :kind and subject = :subject and fence = :fence";
    private static final String SHOWN = """
            update outbox
               set shown = :revision, ts = :ts, due_at = :due, attempts = 0, tried_at = null, error = null,
                   claimed_until = 0""" + MINE;
    private static final String FOUND = """
            update outbox set ts = :ts, tried_at = null, attempts = 0, error = null, claimed_until = 0""" + MINE;
    private static final String WAIT = """
            update outbox set due_at = :due, tried_at = null, claimed_until = 0""" + MINE;
    private static final String LOOK_LATER = "update outbox set due_at = :due, claimed_until = 0" + MINE;
    private static final String POSTING_AGAIN = "update outbox set tried_at = :now" + MINE;
    private static final String LATER = """
            update outbox
               set due_at = :due, attempts = attempts + 1, error = :error, claimed_until = 0,
                   tried_at = case when :doubt = 1 then tried_at end""" + MINE;
    private static final String LOST = """
            update outbox set ts = null, tried_at = null, due_at = :due, claimed_until = 0""" + MINE;
    private static final String NEXT = """
            select min(case when o.claimed_until > o.due_at then o.claimed_until else o.due_at end)
              from outbox o
             where o.wanted > o.shown
               and (o.ts is not null or not exists (
                    select 1 from outbox e
                     where e.review_id = o.review_id and e.place < o.place and e.ts is null))""";

    private final Handle handle;

    OutboxTable(Handle handle) {
        this.handle = handle;
    }

    void tell(ReviewId review, Notice notice, PersonAt by) {
        var row = NoticeRow.of(notice);
        handle.createUpdate(TELL)
                .bind("review", review.number())
                .bind("kind", row.kind())
                .bind("subject", row.subject())
                .bind("detail", row.detail())
                .bind("by", by.person().id())
                .bind("now", by.at().toEpochMilli())
                .execute();
    }

    void refresh(ReviewId review, Notice notice, PersonAt by) {
        var row = NoticeRow.of(notice);
        handle.createUpdate(REFRESH)
                .bind("review", review.number())
                .bind("kind", row.kind())
                .bind("subject", row.subject())
                .bind("by", by.person().id())
                .execute();
    }

    /** @param skipping goes behind the select of the rows, so that rows others hold are left to them */
    List<Parcel> claim(Instant now, Duration lease, int most, String skipping) {
        return handle.createQuery(CLAIM.formatted(skipping))
                .bind("now", now.toEpochMilli())
                .bind("until", now.plus(lease).toEpochMilli())
                .bind("most", most)
                .map((row, context) -> parcel(row, now))
                .list();
    }

    private static Parcel parcel(ResultSet row, Instant now) throws SQLException {
        var review = new ReviewId(row.getLong("review_id"));
        var notice = new NoticeRow(row.getString("kind"), row.getString("subject"), row.getString("detail"));
        var tried = Instant.ofEpochMilli(row.getLong("tried_at"));
        boolean triedBefore = !row.wasNull() && tried.toEpochMilli() < now.toEpochMilli();
        return new Parcel(
                review,
                notice.notice(),
                review + "/" + notice.kind() + "/" + notice.subject(),
                new ChannelId(row.getString("channel")),
                new PersonId(row.getString("caused_by")),
                row.getInt("wanted"),
                row.getString("ts"),
                row.getString("thread_ts"),
                row.getInt("attempts"),
                triedBefore ? tried : null,
                row.getLong("fence"));
    }

    void shown(Parcel parcel, String ts, Instant restsUntil) {
        mine(SHOWN, parcel)
                .bind("revision", parcel.revision())
                .bind("ts", ts)
                .bind("due", restsUntil.toEpochMilli())
                .execute();
    }

    void found(Parcel parcel, String ts) {
        mine(FOUND, parcel).bind("ts", ts).execute();
    }

    void wait(Parcel parcel, Instant dueAt) {
        mine(WAIT, parcel).bind("due", dueAt.toEpochMilli()).execute();
    }

    void lookLater(Parcel parcel, Instant dueAt) {
        mine(LOOK_LATER, parcel).bind("due", dueAt.toEpochMilli()).execute();
    }

    boolean postingAgain(Parcel parcel, Instant now) {
        return mine(POSTING_AGAIN, parcel).bind("now", now.toEpochMilli()).execute() == 1;
    }

    void later(Parcel parcel, Instant dueAt, String error, Doubt doubt) {
        mine(LATER, parcel)
                .bind("due", dueAt.toEpochMilli())
                .bind("error", error)
                .bind("doubt", doubt == Doubt.MAY_HAVE_ARRIVED ? 1 : 0)
                .execute();
    }

    void lost(Parcel parcel, Instant dueAt) {
        mine(LOST, parcel).bind("due", dueAt.toEpochMilli()).execute();
    }

    private Update mine(String update, Parcel parcel) {
        var row = NoticeRow.of(parcel.notice());
        return handle.createUpdate(update)
                .bind("review", parcel.review().number())
                .bind("kind", row.kind())
                .bind("subject", row.subject())
                .bind("fence", parcel.fence());
    }

    void release() {
        handle.execute("update outbox set claimed_until = 0 where claimed_until > 0");
    }

    Optional<Instant> nextDue() {
        @Nullable
        Long due = handle.createQuery(NEXT).mapTo(Long.class).findOne().orElse(null);
        return Optional.ofNullable(due).map(Instant::ofEpochMilli);
    }
}
