package dev.readiness.store;

import dev.readiness.people.ChannelId;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.store.sql.Handle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One row a review: which journal makes it up, and what it is searched by. */
final class ReviewTable {
    private static final String NEXT_ID = "update counter set value = value + 1 where name = 'review' returning value";
    private static final String INSERT = """
            insert into review (id, version, workload, package_id, package_digest, channel, confidential, opener,
                                opened_at, lead, due, last_event_at, journal_head)
            values (:id, 0, :workload, :packageId, :packageDigest, :channel, :confidential, :opener,
                    :openedAt, :lead, :due, :lastEventAt, :journalHead)""";
    private static final String UPDATE = """
            update review
               set version = :next, lead = :lead, due = :due, last_event_at = :lastEventAt,
                   journal_head = :journalHead, closed_at = :closedAt, watched = :watched
             where id = :id and version = :version""";
    private static final String FIND = "select package_digest, journal_head, channel from review where id = :id";

    private final Handle handle;

    ReviewTable(Handle handle) {
        this.handle = handle;
    }

    /** Which package a review is pinned to, the hash that its journal ends with, and where the review is by now. */
    record Row(String packageDigest, String journalHead, ChannelId channel) {}

    ReviewId nextId() {
        return new ReviewId(handle.sql(NEXT_ID).numbers().one());
    }

    /** Inserts the row at version 0; {@link #update} brings it to where its journal ends. */
    void insert(Review review, String packageDigest) {
        handle.sql(INSERT)
                .bind("id", review.id().number())
                .bind("workload", review.workload().text())
                .bind("packageId", review.pack().id().text())
                .bind("packageDigest", packageDigest)
                .bind("channel", review.channel().id())
                .bind("confidential", review.confidential())
                .bind("opener", review.opened().person().id())
                .bind("openedAt", review.opened().at().toEpochMilli())
                .bind("lead", review.lead().id())
                .bind("due", review.dueDate().map(LocalDate::toString).orElse(null))
                .bind("lastEventAt", review.opened().at().toEpochMilli())
                .bind("journalHead", JournalTable.START)
                .execute();
    }

    void update(Review review, long versionBefore, Instant lastEventAt, String journalHead) {
        int rows = handle.sql(UPDATE)
                .bind("id", review.id().number())
                .bind("version", versionBefore)
                .bind("next", review.version())
                .bind("lead", review.lead().id())
                .bind("due", review.dueDate().map(LocalDate::toString).orElse(null))
                .bind("lastEventAt", lastEventAt.toEpochMilli())
                .bind("journalHead", journalHead)
                .bind("watched", review.isWatched())
                .bind(
                        "closedAt",
                        review.end()
                                .standing()
                                .map(closing -> closing.by().at().toEpochMilli())
                                .orElse(null))
                .execute();
        if (rows != 1) {
            throw new IllegalStateException(review.id() + " was changed since it was loaded");
        }
    }

    /** The review's row; {@code locking} goes behind the select. */
    Optional<Row> find(ReviewId id, String locking) {
        return handle.sql(FIND + locking)
                .bind("id", id.number())
                .map(row -> new Row(
                        row.getString("package_digest"),
                        row.getString("journal_head"),
                        new ChannelId(row.getString("channel"))))
                .findOne();
    }
}
