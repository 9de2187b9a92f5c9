package dev.readiness.store;

import dev.readiness.review.ReviewId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Recomputes the chain of every journal, and names the place of whatever was changed, removed, swapped or cut off. */
public final class JournalAudit {
    private static final String REVIEWS = "select id, version, journal_head from review order by id";
    private static final String ENTRIES =
            "select number, at, person, kind, body, hash from journal where review_id = :review order by number";
    private static final String STRAYS = """
            select distinct j.review_id from journal j
             where not exists (select 1 from review r where r.id = j.review_id) order by j.review_id""";
    private static final String TEXTS = "select digest, salt, body from prose where body is not null order by digest";

    private final Database database;

    public JournalAudit(Database database) {
        this.database = database;
    }

    /** How many reviews and entries were read, and what is wrong with them, in order. */
    public record Report(int reviews, int entries, List<String> faults) {
        public Report {
            faults = List.copyOf(faults);
        }
    }

    private record Head(ReviewId review, long version, String hash) {}

    private record Entry(int number, String content, String hash) {}

    public Report run() {
        return database.inTransaction(handle -> {
            var faults = new ArrayList<String>();
            int entries = 0;
            var heads = heads(handle);
            for (var head : heads) {
                entries += check(head, entries(handle, head.review()), faults);
            }
            strays(handle).forEach(id -> faults.add("RR-" + id + ": its journal is here, and its review is gone"));
            texts(handle, faults);
            return new Report(heads.size(), entries, faults);
        });
    }

    private static List<Head> heads(Handle handle) {
        return handle.createQuery(REVIEWS)
                .map((row, context) -> new Head(
                        new ReviewId(row.getLong("id")), row.getLong("version"), row.getString("journal_head")))
                .list();
    }

    private static List<Entry> entries(Handle handle, ReviewId review) {
        return handle.createQuery(ENTRIES)
                .bind("review", review.number())
                .map((row, context) -> new Entry(
                        row.getInt("number"),
                        String.join(
                                "\n",
                                Integer.toString(row.getInt("number")),
                                Long.toString(row.getLong("at")),
                                row.getString("person"),
                                row.getString("kind"),
                                row.getString("body")),
                        row.getString("hash")))
                .list();
    }

    /** Goes on behind a fault with the hash that stands there, so that each fault is told once. */
    private static int check(Head head, List<Entry> entries, List<String> faults) {
        var before = JournalTable.START;
        int expected = 1;
        for (var entry : entries) {
            if (entry.number() != expected) {
                faults.add(head.review() + " #" + expected + ": the entry is missing");
                expected = entry.number();
            } else if (!Hashes.sha256(before + "\n" + entry.content()).equals(entry.hash())) {
                faults.add(head.review() + " #" + expected + ": the entry is not what was written");
            }
            before = entry.hash();
            expected++;
        }
        if (expected - 1 < head.version()) {
            faults.add(head.review() + " #" + expected + ": the journal is cut off here; it had " + head.version()
                    + " entries");
        } else if (!before.equals(head.hash())) {
            faults.add(head.review() + " #" + (expected - 1) + ": the journal does not end where its review says");
        }
        return entries.size();
    }

    private static List<Long> strays(Handle handle) {
        return handle.createQuery(STRAYS).mapTo(Long.class).list();
    }

    private static void texts(Handle handle, List<String> faults) {
        handle.createQuery(TEXTS)
                .map((row, context) -> {
                    var digest = row.getString("digest");
                    boolean good = Hashes.sha256(row.getString("salt") + row.getString("body"))
                            .equals(digest);
                    return good ? "" : "text " + digest + ": it is not what was written";
                })
                .forEach(fault -> {
                    if (!fault.isEmpty()) {
                        faults.add(fault);
                    }
                });
    }
}
