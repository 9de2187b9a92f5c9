package dev.readiness.store;

import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.Inbox;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** The inbox in the database. */
public final class StoredInbox implements Inbox {
    private static final String NOTE =
            "insert into inbox (key, at, answer) values (:key, :at, '') on conflict (key) do nothing";
    private static final String NEWEST = """
            insert into inbox (key, at, answer) values (:key, :at, :stamp)
            on conflict (key) do update set answer = excluded.answer, at = excluded.at
             where inbox.answer < excluded.answer""";
    private static final String ANSWER = "update inbox set answer = :answer where key = :key";
    private static final String KEPT = "select answer from inbox where key = :key";

    private final Database database;
    private final Clock clock;

    public StoredInbox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Kept once(RequestKey key, Supplier<String> work) {
        return database.inTransaction(handle -> once(handle, key, work));
    }

    private Kept once(Handle handle, RequestKey key, Supplier<String> work) {
        int noted = handle.sql(NOTE)
                .bind("key", key.text())
                .bind("at", clock.millis())
                .execute();
        if (noted == 0) {
            var kept = handle.sql(KEPT).bind("key", key.text()).texts();
            return new Kept(kept.one(), true);
        }
        var answer = work.get();
        handle.sql(ANSWER).bind("key", key.text()).bind("answer", answer).execute();
        return new Kept(answer, false);
    }

    @Override
    public boolean newest(RequestKey key, String stamp, Runnable work) {
        return database.inTransaction(handle -> {
            int newer = handle.sql(NEWEST)
                    .bind("key", key.text())
                    .bind("at", clock.millis())
                    .bind("stamp", stamp)
                    .execute();
            if (newer == 1) {
                work.run();
            }
            return newer == 1;
        });
    }

    /** Forgets the requests from before that moment; Slack sends nothing again that late. */
    public void forgetBefore(Instant moment) {
        database.inTransaction(handle -> handle.sql("delete from inbox where at < :before")
                .bind("before", moment.toEpochMilli())
                .execute());
    }
}
