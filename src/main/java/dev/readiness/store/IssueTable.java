package dev.readiness.store;

import dev.readiness.digest.Issue;
import dev.readiness.people.Prose;
import dev.readiness.review.ReviewId;
import dev.readiness.store.sql.Handle;
import dev.readiness.store.sql.Statement;
import dev.readiness.usecase.Address;
import dev.readiness.usecase.Digests.Asked;
import dev.readiness.usecase.Slot;
import dev.readiness.usecase.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One row a sending of a digest, claimed with a version that fences late-comers off. */
final class IssueTable {
    private static final String ASK = """
            insert into issue (origin, day, slot, version, claimed_until, asked_at, person, channel, zone)
            values (:origin, :day, :slot, 0, 0, :now, :person, :channel, :zone)
            on conflict (origin, day, slot) do update
               set claimed_until = 0, asked_at = excluded.asked_at, version = issue.version + 1, sent_at = null""";
    private static final String ASKED = """
            select origin, day, slot, person, channel, zone from issue
             where sent_at is null and asked_at > :since and claimed_until <= :now
               and (person is not null or channel is not null)
             order by asked_at""";
    private static final String CLAIM = """
            insert into issue (origin, day, slot, version, claimed_until, asked_at, zone)
            values (:origin, :day, :slot, 1, :until, :now, :zone)
            on conflict (origin, day, slot) do update
               set version = issue.version + 1, claimed_until = excluded.claimed_until
             where issue.claimed_until <= :now
            returning version""";
    private static final String KEEP = """
            update issue set body = :body, sent_at = :now, claimed_until = 0
             where origin = :origin and day = :day and slot = :slot and version = :version""";
    private static final String FIND = "select body from issue where origin = :origin and day = :day and slot = :slot";
    private static final String SAYING = """
            select origin, day, slot, body from issue where body is not null and replace(body, :text, '') <> body""";
    private static final String REPLACE =
            "update issue set body = :body where origin = :origin and day = :day and slot = :slot";
    private static final String LAST = "select max(sent_at) from issue where origin = :origin";

    private final Handle handle;

    IssueTable(Handle handle) {
        this.handle = handle;
    }

    private static Statement of(Slot slot, Statement statement) {
        return statement
                .bind("origin", slot.origin())
                .bind("day", slot.day().toString())
                .bind("slot", slot.time().toString());
    }

    void ask(Slot slot, Address to, ZoneId zone, Instant now) {
        var place = DigestTable.Place.of(to);
        of(slot, handle.sql(ASK))
                .bind("now", now.toEpochMilli())
                .bind("person", place.person())
                .bind("channel", place.channel())
                .bind("zone", zone.getId())
                .execute();
    }

    List<Asked> asked(Instant since, Instant now) {
        return handle.sql(ASKED)
                .bind("since", since.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .map(row -> new Asked(slot(row), DigestTable.Place.read(row), ZoneId.of(row.getString("zone"))))
                .list();
    }

    Optional<Long> claim(Slot slot, ZoneId zone, Instant now, Instant until) {
        return of(slot, handle.sql(CLAIM))
                .bind("until", until.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("zone", zone.getId())
                .numbers()
                .findOne();
    }

    boolean keep(Slot slot, long version, Issue issue, Instant now) {
        return of(slot, handle.sql(KEEP))
                        .bind("version", version)
                        .bind("body", DigestJson.write(issue))
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    Issue find(Slot slot) {
        return of(slot, handle.sql(FIND))
                .texts()
                .findOne()
                .map(DigestJson::issue)
                .orElseThrow(() -> new StoreException("no digest was kept for " + slot));
    }

    /** Erases these texts of the review from the digests that were sent, and gives the digests that changed. */
    List<Slot> redact(ReviewId review, Set<Prose> erased) {
        var changed = new ArrayList<Slot>();
        for (var text : erased) {
            for (var sent : handle.sql(SAYING)
                    .bind("text", DigestJson.inside(text))
                    .map(IssueTable::sent)
                    .list()) {
                var left = sent.issue().without(review, erased);
                if (!left.equals(sent.issue())) {
                    of(sent.slot(), handle.sql(REPLACE))
                            .bind("body", DigestJson.write(left))
                            .execute();
                    changed.add(sent.slot());
                }
            }
        }
        return changed;
    }

    private record Sent(Slot slot, Issue issue) {}

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(slot(row), DigestJson.issue(row.getString("body")));
    }

    private static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                row.getString("origin"), LocalDate.parse(row.getString("day")), LocalTime.parse(row.getString("slot")));
    }

    Optional<Instant> last(String origin) {
        return handle.sql(LAST).bind("origin", origin).numbers().findOne().map(Instant::ofEpochMilli);
    }
}
