package dev.readiness.store;

import dev.readiness.people.Prose;
import dev.readiness.review.Redacting;
import dev.readiness.review.Redaction;
import dev.readiness.review.ReviewId;
import dev.readiness.store.sql.Handle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which texts of a journal are to be erased: those of the entries that are covered, and whose they are. */
final class RedactedTexts {
    private static final String ENTRIES = "select person, kind, body from journal where review_id = :review";

    private final Handle handle;
    private final ReviewId review;
    private final Redacting redacting;

    RedactedTexts(Handle handle, ReviewId review, Redacting redacting) {
        this.handle = handle;
        this.review = review;
        this.redacting = redacting;
    }

    private record Entry(String person, Set<String> digests, boolean written) {}

    /**
     * The digests of what the author wrote, and of the same words where others took them over; without an author, of
     * all texts.
     */
    Set<String> digests(Function<String, Prose> texts) {
        var author = redacting.author();
        var words = new HashMap<String, Prose>();
        var theirs = new HashSet<Prose>();
        handle.sql(ENTRIES)
                .bind("review", review.number())
                .map(row -> entry(row))
                .forEach(entry -> entry.digests().forEach(digest -> {
                    words.put(digest, texts.apply(digest));
                    if (author == null || (entry.written() && author.id().equals(entry.person()))) {
                        theirs.add(texts.apply(digest));
                    }
                }));
        return words.entrySet().stream()
                .filter(text -> theirs.contains(text.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Entry entry(ResultSet row) throws SQLException {
        var digests = new HashSet<String>();
        var event = EventJson.read(row.getString("kind"), row.getString("body"), digest -> {
            digests.add(digest);
            return Prose.NONE;
        });
        return new Entry(
                row.getString("person"), redacting.covers(event) ? digests : Set.of(), Redaction.holdsWords(event));
    }
}
