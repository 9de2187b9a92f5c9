package dev.readiness.store;

import dev.readiness.usecase.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The outbox in the database. */
public final class StoredOutbox implements Outbox {
    private final Database database;

    /** Where this process is the only one on the database, nobody else can hold a claim: those of its last life end. */
    public StoredOutbox(Database database) {
        this.database = database;
        if (database.isExclusive()) {
            write(OutboxTable::release);
        }
    }

    @Override
    public List<Parcel> claim(Instant now, Duration lease, int most) {
        return database.inTransaction(handle -> new OutboxTable(handle).claim(now, lease, most, database.skipping()));
    }

    @Override
    public void shown(Parcel parcel, String ts, Instant restsUntil) {
        write(outbox -> outbox.shown(parcel, ts, restsUntil));
    }

    @Override
    public void found(Parcel parcel, String ts) {
        write(outbox -> outbox.found(parcel, ts));
    }

    @Override
    public void wait(Parcel parcel, Instant dueAt) {
        write(outbox -> outbox.wait(parcel, dueAt));
    }

    @Override
    public void lookLater(Parcel parcel, Instant dueAt) {
        write(outbox -> outbox.lookLater(parcel, dueAt));
    }

    @Override
    public boolean postingAgain(Parcel parcel, Instant now) {
        return database.inTransaction(handle -> new OutboxTable(handle).postingAgain(parcel, now));
    }

    @Override
    public void later(Parcel parcel, Instant dueAt, String error, Doubt doubt) {
        write(outbox -> outbox.later(parcel, dueAt, error, doubt));
    }

    @Override
    public void lost(Parcel parcel, Instant dueAt) {
        write(outbox -> outbox.lost(parcel, dueAt));
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.inTransaction(handle -> new OutboxTable(handle).nextDue());
    }

    private void write(Consumer<OutboxTable> work) {
        database.inTransaction(handle -> {
            work.accept(new OutboxTable(handle));
            return true;
        });
    }
}
