package dev.readiness.store;

import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.review.ReviewId;
import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.Outbox.Allowance;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Parcel.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outbox's rows as the courier takes them: those that lag, each for one at a time, the posts of a thread in order. */
final class OutboxClaims {
    private static final String DUE = """
            o.wanted > o.shown and o.orphaned = false and (o.due_at <= :now or o.due_at > :farthest)
                  and (o.claimed_until <= :now or o.claimed_until > :farthest)
                  and (o.channel is null or o.channel %s (<channels>))
                order by case o.kind when 'prompt' then 0 when 'card' then 1 else 2 end, o.due_at, o.place
                limit :most""";
    private static final String EDITS = "select o.key from outbox o where o.ts is not null and " + DUE;
    private static final String POSTS = """
            select o.key from outbox o
              join (select h.thread, min(h.place) as place from outbox h
                     where h.ts is null and h.orphaned = false group by h.thread) head
                on head.thread = o.thread and head.place = o.place
             where o.ts is null and\s""" + DUE;
    private static final String ROOT_TS = "(select c.ts from outbox c where c.key = outbox.root)";
    private static final String CLAIM = """
            )
            update outbox
               set claimed_until = :until, fence = fence + 1
             where (claimed_until <= :now or claimed_until > :farthest) and key in (select key from mine)
            returning *, %s as root_ts,
                      (select d.channel from direct_channel d where d.person = outbox.person) as direct""".formatted(ROOT_TS);
    private static final String NEXT = """
            select min(due_at) from outbox where wanted > shown and orphaned = false and due_at > :now""";

    /** Nothing waits longer than that: what seems to was written by a clock that was ahead. */
    private static final Duration FARTHEST = Duration.ofHours(2);

    private final Handle handle;
    private final String skipping;
    private final Instant now;

    /** @param skipping goes behind the select of the rows, so that rows others hold are left to them */
    OutboxClaims(Handle handle, String skipping, Instant now) {
        this.handle = handle;
        this.skipping = skipping;
        this.now = now;
    }

    /** Edits get half of what may be claimed at most while there are posts, so that neither waits for the other. */
    List<Parcel> claim(Duration lease, Allowance allowance) {
        var until = now.plus(lease);
        var pauses = new ChannelPauseTable(handle);
        var claimed = new ArrayList<Parcel>();
        for (var channel : pauses.over(now)) {
            if (claimed.size() < allowance.messages()) {
                var probe = probe(channel, until, allowance);
                probe.forEach(parcel -> pauses.extend(channel, until));
                claimed.addAll(probe);
            }
        }
        var shut = pauses.all();
        int left = allowance.messages() - claimed.size();
        claimed.addAll(claim(EDITS, "not in", shut, until, Math.min(allowance.edits(), (left + 1) / 2)));
        if (allowance.posts()) {
            allowance.busy().forEach(channel -> shut.add(channel.id()));
            claimed.addAll(claim(POSTS, "not in", shut, until, allowance.messages() - claimed.size()));
        }
        return claimed;
    }

    private List<Parcel> probe(String channel, Instant until, Allowance allowance) {
        var edit = claim(EDITS, "in", Set.of(channel), until, Math.min(allowance.edits(), 1));
        return edit.isEmpty() && allowance.posts() ? claim(POSTS, "in", Set.of(channel), until, 1) : edit;
    }

    private List<Parcel> claim(String rows, String in, Set<String> channels, Instant until, int most) {
        if (most <= 0) {
            return List.of();
        }
        return handle.sql("with mine as materialized (" + rows.replace("%s", in) + skipping + CLAIM)
                .bindList("channels", channels.isEmpty() ? List.of("") : List.copyOf(channels))
                .bind("now", now.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .bind("farthest", now.plus(FARTHEST).toEpochMilli())
                .bind("most", most)
                .map(OutboxClaims::parcel)
                .list();
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        var ts = row.getString("ts");
        var direct = row.getString("direct");
        var channel = ts == null && direct != null ? direct : row.getString("channel");
        var person = row.getString("person");
        var rootTs = row.getString("root_ts");
        return new Parcel(
                row.getString("key"),
                content(row),
                new Parcel.Target(
                        channel == null ? null : new ChannelId(channel),
                        rootTs,
                        person == null ? null : new PersonId(person)),
                new Parcel.Revision(
                        row.getInt("wanted"), row.getInt("plain") == row.getInt("wanted"), row.getString("replaces")),
                ts,
                row.getInt("attempts"),
                lastTry(row),
                row.getLong("fence"));
    }

    private static Content content(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var subject = row.getString("subject");
        var detail = row.getString("detail");
        return NoticeRow.isKind(kind)
                ? new Content.OfReview(
                        new ReviewId(row.getLong("review_id")),
                        new NoticeRow(kind, subject, detail).notice(),
                        new PersonId(row.getString("caused_by")))
                : new Content.Written(new LetterRow(kind, subject, detail).letter());
    }

    private static Parcel.@Nullable Try lastTry(ResultSet row) throws SQLException {
        long at = row.getLong("tried_at");
        return row.wasNull() ? null : new Parcel.Try(Instant.ofEpochMilli(at), row.getString("tried_under"));
    }

    Optional<Instant> nextDue() {
        return handle.sql(NEXT)
                .bind("now", now.toEpochMilli())
                .numbers()
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    static void release(Handle handle) {
        handle.execute("update outbox set claimed_until = 0 where claimed_until > 0");
    }
}
