package dev.readiness.store;

import dev.readiness.people.Prose;
import dev.readiness.review.Redacting;
import dev.readiness.review.ReviewEvent;
import dev.readiness.review.ReviewId;
import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that the texts of a journal are those that were written, and that none is gone unless the journal tells so. */
final class TextAudit {
    private static final String TEXTS = "select digest, salt, body from prose where review_id = :review";

    private final ReviewId review;
    private final Map<String, Text> texts = new HashMap<>();

    TextAudit(Handle handle, ReviewId review) {
        this.review = review;
        handle.sql(TEXTS)
                .bind("review", review.number())
                .map(row -> new Text(row.getString("digest"), row.getString("salt"), row.getString("body")))
                .forEach(text -> texts.put(text.digest(), text));
    }

    private record Text(
            String digest, @Nullable String salt, @Nullable String body) {
        boolean isErased() {
            return body == null;
        }

        boolean isAsWritten() {
            return Hashes.sha256(salt + body).equals(digest);
        }
    }

    private record Told(int number, ReviewEvent event, Set<String> digests) {}

    /** What is wrong with the texts of these entries, by entry. */
    List<String> faults(List<JournalAudit.Entry> journal) {
        var told = journal.stream().flatMap(entry -> told(entry).stream()).toList();
        var faults = new ArrayList<String>();
        var redactions = new ArrayList<Redacting>();
        for (int place = told.size() - 1; place >= 0; place--) {
            var entry = told.get(place);
            if (entry.event() instanceof Redacting redaction) {
                redactions.add(redaction);
            }
            boolean erasable = redactions.stream().anyMatch(redaction -> redaction.covers(entry.event()));
            entry.digests().stream()
                    .flatMap(digest -> fault(digest, erasable).stream())
                    .distinct()
                    .forEach(fault -> faults.add(0, review + " #" + entry.number() + ": " + fault));
        }
        return faults;
    }

    /** An entry that cannot be read is told of by whoever checks the chain. */
    private static Optional<Told> told(JournalAudit.Entry entry) {
        var digests = new LinkedHashSet<String>();
        try {
            var event = EventJson.read(entry.kind(), entry.body(), digest -> {
                digests.add(digest);
                return Prose.NONE;
            });
            return Optional.of(new Told(entry.number(), event, digests));
        } catch (StoreException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> fault(String digest, boolean erasable) {
        var text = texts.get(digest);
        if (text == null) {
            return Optional.of("a text of it is missing");
        }
        if (text.isErased()) {
            return erasable ? Optional.empty() : Optional.of("a text of it was erased, and no entry says by whom");
        }
        return text.isAsWritten() ? Optional.empty() : Optional.of("a text of it is not what was written");
    }
}
