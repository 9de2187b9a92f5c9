package dev.readiness.store;

import dev.readiness.checklist.ItemId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Prose;
import dev.readiness.review.ReviewId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which texts the journal's entries on one item hold, and who wrote them. */
final class ItemTexts {
    private static final String ENTRIES = "select person, kind, body from journal where review_id = :review";

    private final Handle handle;
    private final ReviewId review;
    private final ItemId item;

    ItemTexts(Handle handle, ReviewId review, ItemId item) {
        this.handle = handle;
        this.review = review;
        this.item = item;
    }

    private record Entry(String person, Set<String> digests) {}

    /**
     * The digests of what the author wrote, and of the same words where others took them over; of all texts with null.
     */
    Set<String> of(@Nullable PersonId author, Function<String, Prose> texts) {
        var words = new HashMap<String, Prose>();
        var theirs = new HashSet<Prose>();
        handle.createQuery(ENTRIES)
                .bind("review", review.number())
                .map((row, context) -> entry(row))
                .forEach(entry -> entry.digests().forEach(digest -> {
                    words.put(digest, texts.apply(digest));
                    if (author == null || author.id().equals(entry.person())) {
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
        boolean onItem = event.subject().filter(item::equals).isPresent();
        return new Entry(row.getString("person"), onItem ? digests : Set.of());
    }
}
