package dev.readiness.store;

import dev.readiness.usecase.Inbox;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

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
    private final Runnable afterwards;

    /** @param afterwards runs after each request; it must be quick */
    public StoredInbox(Database database, Clock clock, Runnable afterwards) {
        this.database = database;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    @Override
    public Kept once(RequestKey key, Supplier<String> work) {
        try {
            return database.inTransaction(handle -> once(handle, key, work));
        } finally {
            afterwards.run();
        }
    }

    private Kept once(Handle handle, RequestKey key, Supplier<String> work) {
        int noted = handle.createUpdate(NOTE)
                .bind("key", key.text())
                .bind("at", clock.millis())
                .execute();
        if (noted == 0) {
            var kept = handle.createQuery(KEPT).bind("key", key.text()).mapTo(String.class);
            return new Kept(kept.one(), true);
        }
        var answer = work.get();
        handle.createUpdate(ANSWER)
                .bind("key", key.text())
                .bind("answer", answer)
                .execute();
        return new Kept(answer, false);
    }

    @Override
    public boolean newest(RequestKey key, String stamp, Runnable work) {
        try {
            return database.inTransaction(handle -> {
                int newer = handle.createUpdate(NEWEST)
                        .bind("key", key.text())
                        .bind("at", clock.millis())
                        .bind("stamp", stamp)
                        .execute();
                if (newer == 1) {
                    work.run();
                }
                return newer == 1;
            });
        } finally {
            afterwards.run();
        }
    }

    /** Forgets the requests from before that moment; Slack sends nothing again that late. */
    public void forgetBefore(Instant moment) {
        database.inTransaction(handle -> handle.createUpdate("delete from inbox where at < :before")
                .bind("before", moment.toEpochMilli())
                .execute());
    }
}
