package dev.readiness.store;

import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.StoreException;
import java.util.List;

/** Refuses a database whose contents contradict each other. */
final class Integrity {
    private static final String CUT_JOURNALS = """
            select r.id from review r
              left join journal j on j.review_id = r.id
                   and j.number = (select max(n.number) from journal n where n.review_id = r.id)
             where j.hash is null or j.hash <> r.journal_head
             order by r.id""";

    private Integrity() {}

    static boolean check(Handle handle, Engine engine) {
        List<Long> cut = handle.sql(CUT_JOURNALS).numbers().list();
        if (!cut.isEmpty()) {
            throw new StoreException(engine.name() + " is damaged: the journal of RR-" + cut.get(0)
                    + " does not end where its review says; restore a backup");
        }
        return true;
    }
}
