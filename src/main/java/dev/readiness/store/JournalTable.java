package dev.readiness.store;

import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.Change;
import dev.readiness.review.JournalEntry;
import dev.readiness.review.ReviewEvent;
import dev.readiness.review.ReviewId;
import dev.readiness.store.sql.Handle;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The journal of each review: entries in order, each hashed over the one before it. */
final class JournalTable {
    /** What the first entry's hash is made over, in place of an entry before it. */
    static final String START = "";

    private static final String APPEND = """
            insert into journal (review_id, number, at, person, kind, body, hash)
            values (:review, :number, :at, :person, :kind, :body, :hash)""";
    private static final String LAST =
            "select number, hash from journal where review_id = :review order by number desc limit 1";
    private static final String ALL =
            "select number, at, person, kind, body from journal where review_id = :review order by number";

    private final Handle handle;

    JournalTable(Handle handle) {
        this.handle = handle;
    }

    /** The end of a journal: the last entry's number and hash. */
    record Head(int number, String hash) {}

    /** The end of the review's journal; number 0 where nothing has happened. */
    Head head(ReviewId review) {
        return handle.sql(LAST)
                .bind("review", review.number())
                .map(row -> new Head(row.getInt("number"), row.getString("hash")))
                .findOne()
                .orElse(new Head(0, START));
    }

    /** Appends the change's events behind {@code head} and gives the new end. */
    Head append(Change change, Head head, ProseTable prose) {
        var end = head;
        for (var event : change.events()) {
            end = append(change.review().id(), event, change.by(), end, prose);
        }
        return end;
    }

    private Head append(ReviewId review, ReviewEvent event, PersonAt by, Head head, ProseTable prose) {
        var kind = EventKinds.name(event);
        var body = EventJson.write(event, prose::keep);
        int number = head.number() + 1;
        var hash = hash(head.hash(), number, by, kind, body);
        handle.sql(APPEND)
                .bind("review", review.number())
                .bind("number", number)
                .bind("at", by.at().toEpochMilli())
                .bind("person", by.person().id())
                .bind("kind", kind)
                .bind("body", body)
                .bind("hash", hash)
                .execute();
        return new Head(number, hash);
    }

    private static String hash(String before, int number, PersonAt by, String kind, String body) {
        return Hashes.sha256(String.join(
                "\n",
                before,
                Integer.toString(number),
                Long.toString(by.at().toEpochMilli()),
                by.person().id(),
                kind,
                body));
    }

    List<JournalEntry> all(ReviewId review, Function<String, Prose> texts) {
        return handle.sql(ALL)
                .bind("review", review.number())
                .map(row -> new JournalEntry(
                        row.getInt("number"),
                        new PersonAt(new PersonId(row.getString("person")), Instant.ofEpochMilli(row.getLong("at"))),
                        EventJson.read(row.getString("kind"), row.getString("body"), texts)))
                .list();
    }
}
