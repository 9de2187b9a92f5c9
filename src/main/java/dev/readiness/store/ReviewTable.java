package dev.readiness.store;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.review.PersonAt;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.WorkloadName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One row a review, with its owners and the items asked. */
final class ReviewTable {
    private static final String NEXT_ID = "update counter set value = value + 1 where name = 'review' returning value";
    private static final String INSERT = """
            insert into review (id, version, workload, package_id, package_digest, channel, confidential, opener,
                                opened_at, lead, due, last_event_at, journal_head)
            values (:id, 0, :workload, :packageId, :packageDigest, :channel, :confidential, :opener,
                    :openedAt, :lead, :due, :lastEventAt, :journalHead)""";
    private static final String UPDATE = """
            update review
               set version = version + 1, lead = :lead, due = :due, last_event_at = :lastEventAt,
                   journal_head = :journalHead
             where id = :id and version = :version""";
    private static final String FIND = """
            select id, version, workload, package_digest, channel, confidential, opener, opened_at, lead, due
              from review
             where id = :id""";
    private static final String OWNERS = "select person from owner where review_id = :id order by place";
    private static final String ASKED = "select item from asked where review_id = :id order by place";

    private final Handle handle;

    ReviewTable(Handle handle) {
        this.handle = handle;
    }

    ReviewId nextId() {
        return new ReviewId(handle.createQuery(NEXT_ID).mapTo(Long.class).one());
    }

    /** Inserts the row at version 0; {@link #update} brings it to its first. */
    void insert(Review review, String packageDigest) {
        handle.createUpdate(INSERT)
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

    void update(Review review, Instant lastEventAt, String journalHead) {
        int rows = handle.createUpdate(UPDATE)
                .bind("id", review.id().number())
                .bind("version", review.version())
                .bind("lead", review.lead().id())
                .bind("due", review.dueDate().map(LocalDate::toString).orElse(null))
                .bind("lastEventAt", lastEventAt.toEpochMilli())
                .bind("journalHead", journalHead)
                .execute();
        if (rows != 1) {
            throw new IllegalStateException(review.id() + " was changed since it was loaded");
        }
    }

    void writeOwners(Review review) {
        handle.createUpdate("delete from owner where review_id = :id")
                .bind("id", review.id().number())
                .execute();
        writeList(
                "insert into owner (review_id, place, person) values (:id, :place, :text)",
                review.id(),
                0,
                review.owners().stream().map(PersonId::id).toList());
    }

    void appendAsked(Review before, Review next) {
        var items = next.asked().stream()
                .map(ItemId::text)
                .skip(before.asked().size())
                .toList();
        writeList(
                "insert into asked (review_id, place, item) values (:id, :place, :text)",
                next.id(),
                before.asked().size(),
                items);
    }

    private void writeList(String insert, ReviewId review, int from, List<String> texts) {
        int place = from;
        for (var text : texts) {
            handle.createUpdate(insert)
                    .bind("id", review.number())
                    .bind("place", place++)
                    .bind("text", text)
                    .execute();
        }
    }

    /** The review; {@code locking} goes behind the select. */
    Optional<Review> find(ReviewId id, PackageTable packages, String locking) {
        return handle.createQuery(FIND + locking)
                .bind("id", id.number())
                .map((row, context) -> review(row, packages))
                .findOne();
    }

    private Review review(ResultSet row, PackageTable packages) throws SQLException {
        var id = new ReviewId(row.getLong("id"));
        var texts = new ProseTable(handle, id).texts();
        return new Review(
                id,
                row.getLong("version"),
                new WorkloadName(row.getString("workload")),
                packages.find(handle, row.getString("package_digest")),
                new ChannelId(row.getString("channel")),
                row.getBoolean("confidential"),
                new PersonAt(new PersonId(row.getString("opener")), Instant.ofEpochMilli(row.getLong("opened_at"))),
                new PersonId(row.getString("lead")),
                list(OWNERS, id).stream().map(PersonId::new).toList(),
                Optional.ofNullable(row.getString("due")).map(LocalDate::parse).orElse(null),
                new AnswerTable(handle).standing(id, texts),
                new RemarkTable(handle).all(id, texts),
                new LinkedHashSet<>(list(ASKED, id).stream().map(ItemId::new).toList()));
    }

    private List<String> list(String query, ReviewId review) {
        return handle.createQuery(query)
                .bind("id", review.number())
                .mapTo(String.class)
                .list();
    }
}
