package dev.readiness.store;

import dev.readiness.review.ReviewId;
import dev.readiness.store.sql.Handle;
import java.util.ArrayList;
import java.util.List;

/** Recomputes the chain of every journal, and names the place of whatever was changed, removed, swapped or cut off. */
public final class JournalAudit {
    private static final String REVIEWS = "select id, version, journal_head from review order by id";
    private static final String ENTRIES =
            "select number, at, person, kind, body, hash from journal where review_id = :review order by number";
    private static final String STRAYS = """
            select distinct j.review_id from journal j
             where not exists (select 1 from review r where r.id = j.review_id) order by j.review_id""";
    private static final String PACKAGES = "select id, version, digest, body from package order by id, version";

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

    /** An entry as it stands there; {@code content} is what its hash is made over, behind the hash of the one before. */
    record Entry(int number, String kind, String body, String content, String hash) {}

    public Report run() {
        return database.inTransaction(handle -> {
            var faults = new ArrayList<String>();
            int entries = 0;
            var heads = heads(handle);
            for (var head : heads) {
                var journal = entries(handle, head.review());
                check(head, journal, faults);
                faults.addAll(new TextAudit(handle, head.review()).faults(journal));
                entries += journal.size();
            }
            strays(handle).forEach(id -> faults.add("RR-" + id + ": its journal is here, and its review is gone"));
            packages(handle, faults);
            return new Report(heads.size(), entries, faults);
        });
    }

    private static List<Head> heads(Handle handle) {
        return handle.sql(REVIEWS)
                .map(row -> new Head(
                        new ReviewId(row.getLong("id")), row.getLong("version"), row.getString("journal_head")))
                .list();
    }

    private static List<Entry> entries(Handle handle, ReviewId review) {
        return handle.sql(ENTRIES)
                .bind("review", review.number())
                .map(row -> new Entry(
                        row.getInt("number"),
                        row.getString("kind"),
                        row.getString("body"),
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
    private static void check(Head head, List<Entry> entries, List<String> faults) {
        var before = JournalTable.START;
        int expected = 1;
        for (var entry : entries) {
            if (entry.number() != expected) {
                faults.add(head.review() + " " + missing(expected, entry.number() - 1));
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
        } else if (!before.equals(head.hash()) || expected - 1 > head.version()) {
            faults.add(head.review() + " #" + (expected - 1) + ": the journal does not end where its review says");
        }
    }

    private static String missing(int first, int last) {
        return first == last
                ? "#" + first + ": the entry is missing"
                : "#" + first + " to #" + last + ": the entries are missing";
    }

    private static List<Long> strays(Handle handle) {
        return handle.sql(STRAYS).numbers().list();
    }

    /** What a review means hangs on the package that it is pinned to. */
    private static void packages(Handle handle, List<String> faults) {
        handle
                .sql(PACKAGES)
                .map(row -> Hashes.sha256(row.getString("body")).equals(row.getString("digest"))
                        ? ""
                        : "package " + row.getString("id") + "@" + row.getInt("version")
                                + ": it is not what reviews were opened with")
                .stream()
                .filter(fault -> !fault.isEmpty())
                .forEach(faults::add);
    }
}
