package dev.readiness.store;

import dev.readiness.store.sql.Handle;
import dev.readiness.store.sql.Statement;
import dev.readiness.usecase.Deliveries;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Parcel.Try;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The outbox's rows as the courier gives them back; what comes from a claim that has ended changes nothing. */
final class OutboxReports {
    private static final String MINE = " where key = :key and fence = :fence";
    private static final String SHOWN = """
            update outbox
               set shown = :revision, channel = :channel, ts = :ts, due_at = :due, attempts = 0, tried_at = null,
                   error = null, claimed_until = 0,
                   turned_at = case when turned_at is not null or :revision < turns then turned_at
                                    when ts is null then 0 else :at end""" + MINE;
    private static final String FOUND = """
            update outbox
               set shown = coalesce(tried_for, shown), channel = :channel, ts = :ts, attempts = 0, tried_at = null,
                   error = null, claimed_until = 0,
                   turned_at = case when coalesce(tried_for, shown) < turns then turned_at
                                    else coalesce(turned_at, 0) end""" + MINE;
    private static final String WAIT = """
            update outbox
               set due_at = :due, attempts = 0, tried_at = :tried, tried_under = :under, claimed_until = 0""" + MINE;
    private static final String LATER = """
            update outbox
               set due_at = :due, attempts = attempts + 1, error = :error, tried_at = :tried, tried_under = :under,
                   claimed_until = 0""" + MINE;
    private static final String POSTING = """
            update outbox
               set tried_for = case when tried_at is null then :revision else tried_for end,
                   tried_at = :at, tried_under = :under""" + MINE;
    private static final String RENEW = "update outbox set claimed_until = :until" + MINE + " and claimed_until > 0";
    /** A card that another takes the place of is no longer drawn; its thread stays its review's. */
    private static final String FORMER_CARD = """
            insert into outbox (key, review_id, kind, subject, detail, caused_by, channel, thread, place, wanted, shown,
                                plain, ts, due_at, attempts, claimed_until, fence, orphaned)
            select key || '@' || ts, review_id, kind, subject, detail, caused_by, channel, thread, place, shown, shown,
                   plain, ts, due_at, 0, 0, 0, true
              from outbox""" + MINE + """
             and kind = 'card' and ts is not null
            on conflict (key) do nothing""";

    private static final String REPLACE = """
            update outbox
               set ts = null, replaces = :link, shown = 0, due_at = :due, tried_at = null, claimed_until = 0""" + MINE;
    private static final String AS_TEXT = """
            update outbox
               set plain = :revision, due_at = :due, error = :error, tried_at = null, claimed_until = 0""" + MINE;
    private static final String ORPHAN = """
            update outbox set orphaned = true, error = :error, tried_at = null, claimed_until = 0""" + MINE;
    private static final String POINTLESS = ORPHAN + " and wanted = :revision";
    private static final String DRAW_AGAIN = "update outbox set claimed_until = 0, tried_at = null" + MINE;

    private final Handle handle;

    OutboxReports(Handle handle) {
        this.handle = handle;
    }

    boolean shown(Parcel parcel, String ts, Instant at, Duration rest) {
        return at(SHOWN, parcel, at.plus(rest))
                        .bind("at", at.toEpochMilli())
                        .bind("revision", parcel.revision().number())
                        .bind("channel", channel(parcel))
                        .bind("ts", ts)
                        .execute()
                == 1;
    }

    void found(Parcel parcel, String ts) {
        mine(FOUND, parcel).bind("channel", channel(parcel)).bind("ts", ts).execute();
    }

    private static @Nullable String channel(Parcel parcel) {
        var channel = parcel.target().channel();
        return channel == null ? null : channel.id();
    }

    void wait(Parcel parcel, Instant dueAt, @Nullable Try doubt) {
        doubted(at(WAIT, parcel, dueAt), doubt).execute();
    }

    void later(Parcel parcel, Instant dueAt, String error, @Nullable Try doubt) {
        doubted(at(LATER, parcel, dueAt), doubt).bind("error", error).execute();
    }

    private static Statement doubted(Statement update, @Nullable Try doubt) {
        return update.bind("tried", doubt == null ? null : doubt.at().toEpochMilli())
                .bind("under", doubt == null ? null : doubt.threadTs());
    }

    boolean posting(Parcel parcel, Try post) {
        return mine(POSTING, parcel)
                        .bind("revision", parcel.revision().number())
                        .bind("at", post.at().toEpochMilli())
                        .bind("under", post.threadTs())
                        .execute()
                == 1;
    }

    void renew(Parcel parcel, Instant until) {
        mine(RENEW, parcel).bind("until", until.toEpochMilli()).execute();
    }

    void replace(Parcel parcel, @Nullable String link, Instant dueAt) {
        mine(FORMER_CARD, parcel).execute();
        at(REPLACE, parcel, dueAt).bind("link", link).execute();
    }

    void asText(Parcel parcel, Instant dueAt, String error) {
        at(AS_TEXT, parcel, dueAt)
                .bind("revision", parcel.revision().number())
                .bind("error", error)
                .execute();
    }

    void orphan(Parcel parcel, String error) {
        mine(ORPHAN, parcel).bind("error", error).execute();
    }

    boolean pointless(Parcel parcel) {
        boolean counts = mine(POINTLESS, parcel)
                        .bind("revision", parcel.revision().number())
                        .bind("error", Deliveries.POINTLESS)
                        .execute()
                == 1;
        if (!counts) {
            mine(DRAW_AGAIN, parcel).execute();
        }
        return counts;
    }

    private Statement at(String update, Parcel parcel, Instant dueAt) {
        return mine(update, parcel).bind("due", dueAt.toEpochMilli());
    }

    private Statement mine(String update, Parcel parcel) {
        return handle.sql(update).bind("key", parcel.key()).bind("fence", parcel.fence());
    }
}
