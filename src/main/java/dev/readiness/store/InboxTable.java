package dev.readiness.store;

import dev.readiness.people.Prose;
import dev.readiness.store.sql.Handle;
import java.util.Set;

/** The answers that are kept for requests that Slack sends again. */
final class InboxTable {
    /** Only answers are JSON: the column also holds timestamps. */
    private static final String ERASE =
            "update inbox set answer = '' where answer like '%{%' and replace(answer, :text, '') <> answer";

    private final Handle handle;

    InboxTable(Handle handle) {
        this.handle = handle;
    }

    /** Erases each answer that contains one of these texts. */
    void erase(Set<Prose> texts) {
        texts.forEach(
                text -> handle.sql(ERASE).bind("text", DigestJson.inside(text)).execute());
    }
}
