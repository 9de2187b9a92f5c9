package dev.readiness.store;

import dev.readiness.people.Prose;
import dev.readiness.store.sql.Handle;
import java.util.Set;

/** The answers that are kept for requests which come again. */
final class InboxTable {
    /** Answers are JSON; a stamp that tells the newest of several requests is none. */
    private static final String ERASE =
            "update inbox set answer = '' where answer like '%{%' and replace(answer, :text, '') <> answer";

    private final Handle handle;

    InboxTable(Handle handle) {
        this.handle = handle;
    }

    /** Forgets each answer that says one of these texts. */
    void erase(Set<Prose> texts) {
        texts.stream()
                .filter(text -> !text.isEmpty())
                .forEach(text ->
                        handle.sql(ERASE).bind("text", DigestJson.inside(text)).execute());
    }
}
