package dev.readiness.store;

import dev.readiness.digest.Glance;
import dev.readiness.digest.Glancing;
import dev.readiness.digest.Tally;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.store.sql.Handle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** One row a review: what digests need to know of it; and by how much each day changed its counts. */
final class GlanceTable {
    private static final String FIND = "select body from glance where review_id = :id";
    private static final String KEEP = """
            insert into glance (review_id, closed_at, body) values (:id, :closed, :body)
            on conflict (review_id) do update set closed_at = excluded.closed_at, body = excluded.body""";
    private static final String COUNT = """
            insert into tally (review_id, day, answered, open_items, risks) values (:id, :day, :answered, :open, :risks)
            on conflict (review_id, day) do update
               set answered = tally.answered + excluded.answered, open_items = tally.open_items + excluded.open_items,
                   risks = tally.risks + excluded.risks""";
    private static final String MISSING = """
            select r.id from review r
             where not exists (select 1 from glance g where g.review_id = r.id)
             order by r.id limit :most""";

    private final Handle handle;

    GlanceTable(Handle handle) {
        this.handle = handle;
    }

    /** Sums the changed review up, and counts what changed on the day of {@code at}. */
    void update(Review review, LocalDate today, Instant at) {
        var before = find(review.id());
        var after = new Glancing(review, today).after(before.orElse(null));
        if (before.filter(after::equals).isEmpty()) {
            keep(review, after);
            count(
                    review.id(),
                    LocalDate.ofInstant(at, ZoneOffset.UTC),
                    after.tally().minus(before.map(Glance::tally).orElse(Tally.NONE)));
        }
    }

    /** Sums a review up that nobody has summed up yet; what it is made of is older than the counts. */
    void add(Review review, LocalDate today) {
        keep(review, new Glancing(review, today).after(null));
    }

    private Optional<Glance> find(ReviewId id) {
        return handle.sql(FIND).bind("id", id.number()).texts().findOne().map(DigestJson::glance);
    }

    private void keep(Review review, Glance glance) {
        handle.sql(KEEP)
                .bind("id", review.id().number())
                .bind(
                        "closed",
                        review.end()
                                .standing()
                                .map(closing -> closing.by().at().toEpochMilli())
                                .orElse(null))
                .bind("body", DigestJson.write(glance))
                .execute();
    }

    private void count(ReviewId id, LocalDate day, Tally change) {
        if (!change.equals(Tally.NONE)) {
            handle.sql(COUNT)
                    .bind("id", id.number())
                    .bind("day", day.toString())
                    .bind("answered", change.answered())
                    .bind("open", change.open())
                    .bind("risks", change.risks())
                    .execute();
        }
    }

    /** Reviews that were kept before there were glances. */
    List<ReviewId> missing(int most) {
        return handle.sql(MISSING)
                .bind("most", most)
                .numbers()
                .map(ReviewId::new)
                .list();
    }
}
