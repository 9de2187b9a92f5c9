package dev.readiness.store;

import dev.readiness.digest.DigestId;
import dev.readiness.digest.Issue;
import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.Address;
import dev.readiness.usecase.Digests;
import dev.readiness.usecase.Slot;
import dev.readiness.usecase.Subscription;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The scheduled digests in the database, and what was sent of them. */
public final class StoredDigests implements Digests {
    private static final String DELIVERY = """
            select o.ts is not null as posted, o.orphaned, coalesce(p.error, o.error) as error, o.attempts,
                   p.channel is not null as shut
              from outbox o left join channel_pause p on p.channel = o.channel
             where o.key = :key""";

    private final Database database;

    public StoredDigests(Database database) {
        this.database = database;
    }

    private <T> T digests(Function<DigestTable, T> work) {
        return database.inTransaction(handle -> work.apply(new DigestTable(handle)));
    }

    private <T> T issues(Function<IssueTable, T> work) {
        return database.inTransaction(handle -> work.apply(new IssueTable(handle)));
    }

    @Override
    public DigestId nextId() {
        return digests(DigestTable::nextId);
    }

    @Override
    public void save(Subscription subscription, @Nullable Instant wakeAt) {
        digests(table -> {
            table.save(subscription, wakeAt);
            return true;
        });
    }

    @Override
    public void delete(DigestId id) {
        digests(table -> {
            table.delete(id);
            return true;
        });
    }

    @Override
    public Optional<Subscription> find(DigestId id) {
        return digests(table -> table.find(id, database.locking()));
    }

    @Override
    public List<Subscription> all() {
        return digests(DigestTable::all);
    }

    @Override
    public List<DigestId> due(Instant now) {
        return digests(table -> table.due(now));
    }

    @Override
    public void wakes(BiConsumer<DigestId, Instant> each) {
        digests(table -> {
            table.wakes(each);
            return true;
        });
    }

    @Override
    public void ask(Slot slot, Address to, ZoneId zone, Instant now) {
        issues(table -> {
            table.ask(slot, to, zone, now);
            return true;
        });
    }

    @Override
    public List<Asked> asked(Instant since, Instant now) {
        return issues(table -> table.asked(since, now));
    }

    @Override
    public Optional<Long> claim(Slot slot, ZoneId zone, Instant now, Instant until) {
        return issues(table -> table.claim(slot, zone, now, until));
    }

    @Override
    public boolean keep(Slot slot, long claim, Issue issue, Instant now) {
        return issues(table -> table.keep(slot, claim, issue, now));
    }

    @Override
    public Issue issue(Slot slot) {
        return issues(table -> table.find(slot));
    }

    @Override
    public Optional<Instant> lastSent(String origin) {
        return issues(table -> table.last(origin));
    }

    @Override
    public Optional<Delivery> delivery(String letter) {
        return database.inTransaction((Handle handle) -> handle.sql(DELIVERY)
                .bind("key", letter)
                .map(row -> new Delivery(
                        row.getBoolean("posted"),
                        row.getBoolean("orphaned"),
                        row.getString("error"),
                        row.getInt("attempts"),
                        row.getBoolean("shut")))
                .findOne());
    }
}
