package dev.readiness.store;

import dev.readiness.people.Prose;
import dev.readiness.review.ReviewId;
import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.StoreException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people wrote in one review, each text once, by its salted digest. */
final class ProseTable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private static final String KEEP =
            "insert into prose (digest, review_id, salt, body) values (:digest, :review, :salt, :body)";
    private static final String ERASE =
            "update prose set salt = null, body = null where digest = :digest and review_id = :review";
    private static final String ALL = "select digest, body from prose where review_id = :review";

    private final Handle handle;
    private final ReviewId review;
    private final Map<String, String> digestByText = new HashMap<>();

    ProseTable(Handle handle, ReviewId review) {
        this.handle = handle;
        this.review = review;
    }

    /** Keeps the text and gives its digest; within one change, the same text is kept once. */
    String keep(Prose prose) {
        return digestByText.computeIfAbsent(prose.text(), this::insert);
    }

    private String insert(String text) {
        var bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        var digest = Hashes.sha256(salt + text);
        handle.sql(KEEP)
                .bind("digest", digest)
                .bind("review", review.number())
                .bind("salt", salt)
                .bind("body", text)
                .execute();
        return digest;
    }

    /** Erases texts for good: their digests stay, and say nothing without text and salt. */
    void erase(Collection<String> digests) {
        digests.forEach(digest -> handle.sql(ERASE)
                .bind("digest", digest)
                .bind("review", review.number())
                .execute());
    }

    private static Prose prose(@Nullable String body) {
        return body == null ? Prose.REDACTED : new Prose(body);
    }

    /** The review's texts by digest; a digest without a text is a damaged database. */
    Function<String, Prose> texts() {
        var texts = new HashMap<String, Prose>();
        handle.sql(ALL)
                .bind("review", review.number())
                .map(row -> Map.entry(row.getString("digest"), prose(row.getString("body"))))
                .forEach(text -> texts.put(text.getKey(), text.getValue()));
        return digest -> {
            var text = texts.get(digest);
            if (text == null) {
                throw new StoreException("the database is damaged: " + review + " lacks the text " + digest);
            }
            return text;
        };
    }
}
