package dev.readiness.store;

import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.review.ReviewId;
import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.Address;
import dev.readiness.usecase.Deliveries;
import dev.readiness.usecase.Letter;
import dev.readiness.usecase.Letters;
import dev.readiness.usecase.Outbox;
import dev.readiness.usecase.Parcel;
import dev.readiness.usecase.Parcel.Try;
import dev.readiness.usecase.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outbox in the database. */
public final class StoredOutbox implements Outbox, Letters {
    private static final Logger LOG = LoggerFactory.getLogger(StoredOutbox.class);
    private static final int MOST_TRIALS = 5;
    private static final int MOST_WAITING = 10_000;
    private static final String WAITING = """
            select key, due_at from outbox
             where wanted > shown and orphaned = false and (due_at <= :now or attempts > 0)
               and (channel is null or channel not in (select p.channel from channel_pause p))
             limit :most""";

    private static final List<String> MOVE = List.of(
            "update review set channel = :to where channel = :from",
            "update digest set channel = :to where channel = :from",
            "update issue set channel = :to where channel = :from",
            "update outbox set channel = :to where channel = :from",
            "update outbox set thread = :to where thread = :from");

    private final Database database;
    private final GroupCommit reports;
    private final Deliveries watched;

    /** An outbox that nobody watches. */
    public StoredOutbox(Database database) {
        this(database, Deliveries.UNWATCHED);
    }

    /** Where this process is the only one on the database, nobody else can hold a claim: those of its last life end. */
    public StoredOutbox(Database database, Deliveries watched) {
        this.database = database;
        this.watched = watched;
        this.reports = new GroupCommit(database);
        if (database.isExclusive()) {
            database.inTransaction(handle -> {
                OutboxClaims.release(handle);
                return true;
            });
        }
    }

    @Override
    public void send(String key, Letter letter, Address address, Instant at) {
        rows(outbox -> outbox.send(key, letter, address, at));
        watched.written(letter);
    }

    @Override
    public List<Parcel> claim(Instant now, Duration lease, Allowance allowance) {
        return database.inTransaction(
                handle -> new OutboxClaims(handle, database.skipping(), now).claim(lease, allowance));
    }

    @Override
    public boolean shown(Parcel parcel, String ts, Instant at, Duration rest) {
        boolean counts = patiently(handle -> {
            var channel = parcel.target().channel();
            if (channel != null) {
                endPause(handle, channel);
            }
            return new OutboxReports(handle).shown(parcel, ts, at, rest);
        });
        if (counts) {
            watched.shown(parcel);
        }
        return counts;
    }

    @Override
    public void found(Parcel parcel, String ts) {
        report(outbox -> outbox.found(parcel, ts));
    }

    @Override
    public void wait(Parcel parcel, Instant dueAt, @Nullable Try doubt) {
        report(outbox -> outbox.wait(parcel, dueAt, doubt));
    }

    @Override
    public void later(Parcel parcel, Instant dueAt, String error, @Nullable Try doubt) {
        report(outbox -> outbox.later(parcel, dueAt, error, doubt));
    }

    @Override
    public boolean posting(Parcel parcel, Try post) {
        return patiently(handle -> new OutboxReports(handle).posting(parcel, post));
    }

    @Override
    public void renew(Collection<Parcel> parcels, Instant until) {
        database.inTransaction(handle -> {
            var rows = new OutboxReports(handle);
            parcels.stream().sorted(Comparator.comparing(Parcel::key)).forEach(parcel -> rows.renew(parcel, until));
            return true;
        });
    }

    @Override
    public void replace(Parcel parcel, @Nullable String link, Instant dueAt) {
        report(outbox -> outbox.replace(parcel, link, dueAt));
    }

    @Override
    public void asText(Parcel parcel, Instant dueAt, String error) {
        report(outbox -> outbox.asText(parcel, dueAt, error));
    }

    @Override
    public void orphan(Parcel parcel, String error) {
        report(outbox -> outbox.orphan(parcel, error));
        watched.givenUp(parcel, error);
    }

    @Override
    public boolean pointless(Parcel parcel) {
        boolean counts = patiently(handle -> new OutboxReports(handle).pointless(parcel));
        if (counts) {
            watched.givenUp(parcel, Deliveries.POINTLESS);
        }
        return counts;
    }

    @Override
    public Instant pause(ChannelId channel, Instant now, Instant until, String error) {
        return database.inTransaction(handle -> new ChannelPauseTable(handle).begin(channel, now, until, error));
    }

    @Override
    public List<ReviewId> waitingFor(ChannelId channel) {
        return database.inTransaction(handle -> new OutboxTable(handle).waitingFor(channel));
    }

    @Override
    public boolean isPaused(ChannelId channel) {
        return database.inTransaction(
                handle -> new ChannelPauseTable(handle).all().contains(channel.id()));
    }

    @Override
    public void direct(PersonId person, @Nullable ChannelId channel) {
        database.inTransaction(handle -> {
            new DirectChannelTable(handle).keep(person, channel);
            handle.notifyAfterCommit();
            return true;
        });
    }

    @Override
    public void resume(ChannelId channel) {
        database.inTransaction(handle -> {
            new ChannelPauseTable(handle).tryNow(channel);
            handle.notifyAfterCommit();
            return true;
        });
    }

    private static void endPause(Handle handle, ChannelId channel) {
        new ChannelPauseTable(handle)
                .end(channel)
                .ifPresent(since -> new OutboxTable(handle)
                        .redrawAbout(LetterRow.CHANNEL_PAUSED, LetterRow.aboutPause(channel, since)));
    }

    @Override
    public void moved(ChannelId from, ChannelId to) {
        database.inTransaction(handle -> {
            for (var move : MOVE) {
                handle.sql(move).bind("from", from.id()).bind("to", to.id()).execute();
            }
            endPause(handle, from);
            handle.notifyAfterCommit();
            return true;
        });
    }

    @Override
    public void redraw(ChannelId channel, String ts) {
        rows(outbox -> outbox.redraw(channel, ts));
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return database.inTransaction(handle -> new OutboxClaims(handle, "", now).nextDue());
    }

    /** The messages that Slack should show by now and does not, and since when each is due; none of channels that are shut. */
    public Map<String, Instant> waiting(Instant now) {
        return database.inTransaction(handle -> handle
                .sql(WAITING)
                .bind("now", now.toEpochMilli())
                .bind("most", MOST_WAITING)
                .map(row -> Map.entry(row.getString("key"), Instant.ofEpochMilli(row.getLong("due_at"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private void rows(Consumer<OutboxTable> work) {
        database.inTransaction(handle -> {
            work.accept(new OutboxTable(handle));
            return true;
        });
    }

    private void report(Consumer<OutboxReports> work) {
        patiently(handle -> {
            work.accept(new OutboxReports(handle));
            return true;
        });
    }

    /** What came of a call is known once: it is not given up because the database is busy for a while. */
    private <T> T patiently(Function<Handle, T> work) {
        for (int trial = 1; trial < MOST_TRIALS; trial++) {
            try {
                return reports.inTransaction(work);
            } catch (StoreException busy) {
                LOG.warn("A report to the outbox is tried again: {}", busy.getMessage());
            }
        }
        return reports.inTransaction(work);
    }
}
