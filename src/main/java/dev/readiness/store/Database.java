package dev.readiness.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.readiness.store.sql.Handle;
import dev.readiness.store.sql.SqlFailure;
import dev.readiness.usecase.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database that everything is kept in: opened, checked, migrated, and reached through transactions. */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int PING_SECONDS = 2;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

    private final Engine engine;
    private final HikariDataSource pool;
    private final ThreadLocal<@Nullable Handle> current = ThreadLocal.withInitial(() -> null);
    /** The last handle of each connection, whose prepared statements are reused. */
    private final Map<Connection, Handle> last = new ConcurrentHashMap<>();

    private volatile Runnable wake = () -> {};
    private List<String> migrations = List.of();

    private Database(Engine engine, HikariDataSource pool) {
        this.engine = engine;
        this.pool = pool;
    }

    /**
     * Opens the database, brings its schema up to date and checks that it is whole.
     *
     * @param url {@code jdbc:sqlite:<file>} or {@code jdbc:postgresql:…}
     * @throws StoreException with a sentence for the operator, where the database cannot be had or trusted
     */
    public static Database open(String url) {
        return open(url, true);
    }

    /**
     * The same for a database that is there already, as commands that only read expect it.
     *
     * @throws StoreException also where it does not exist; it is not created
     */
    public static Database openExisting(String url) {
        Engine.of(url).mustExist();
        return open(url);
    }

    /** The same, whatever the state of its contents: for finding out what is wrong with them. */
    public static Database openForAudit(String url) {
        Engine.of(url).mustExist();
        return open(url, false);
    }

    /**
     * The same for whoever can wait: a database that cannot be reached, or takes nobody now, is tried again until the
     * patience is over. What is wrong otherwise, such as a password, ends it at once.
     *
     * @param between runs before each further attempt, and ends the waiting where it throws
     */
    public static Database openWhenThere(String url, Duration patience, Runnable between) {
        long start = System.nanoTime();
        boolean told = false;
        while (true) {
            try {
                return open(url);
            } catch (StoreException failed) {
                if (!isAway(Engine.of(url), failed) || System.nanoTime() - start > patience.toNanos()) {
                    throw failed;
                }
                if (!told) {
                    LOG.warn("{}: waiting for it, for {} s at most", failed.getMessage(), patience.toSeconds());
                }
                told = true;
            }
            between.run();
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    private static boolean isAway(Engine engine, Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause).anyMatch(engine::isAway);
    }

    private static Database open(String url, boolean whole) {
        var engine = Engine.of(url);
        try {
            engine.take();
            var database = new Database(engine, new HikariDataSource(engine.pool()));
            try {
                database.inTransaction(engine::recognise);
                database.truncateLog();
                database.migrate();
                if (whole) {
                    database.inTransaction(handle -> Integrity.check(handle, engine));
                }
                return database;
            } catch (RuntimeException failed) {
                database.pool.close();
                throw failed;
            }
        } catch (HikariPool.PoolInitializationException | SqlFailure away) {
            engine.giveBack();
            throw new StoreException(engine.name() + " cannot be opened: " + cause(away), away);
        } catch (RuntimeException failed) {
            engine.giveBack();
            throw failed;
        }
    }

    private Flyway flyway() {
        return engine.migrating(Flyway.configure(), pool)
                .locations(engine.migrations().toArray(String[]::new))
                .validateMigrationNaming(true)
                .load();
    }

    /** The version of the schema that the database has now. */
    public String schemaVersion() {
        return flyway().info().current().getVersion().toString();
    }

    /** The migrations that were done when it was opened, in order; none where its schema was up to date. */
    public List<String> migrations() {
        return migrations;
    }

    private void migrate() {
        var flyway = flyway();
        try {
            var all = flyway.info().all();
            for (var migration : all) {
                if (NewerMigration.breaks(migration, all)) {
                    throw new StoreException(engine.name() + " has schema version " + migration.getVersion()
                            + ", which is newer than this program knows: run the newer program");
                }
            }
            migrations = flyway.migrate().migrations.stream()
                    .map(done -> done.version + " " + done.description)
                    .toList();
        } catch (FlywayException failed) {
            throw new StoreException(
                    engine.name() + " cannot be brought to this program's schema: " + cause(failed), failed);
        }
    }

    /** Moves what a killed process left in the log into the database file. */
    private void truncateLog() {
        try (var connection = pool.getConnection()) {
            engine.truncateLog(handle(connection.unwrap(Connection.class)));
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    /** Runs the work in one transaction, the surrounding one of this thread where there is one. */
    <T> T inTransaction(Function<Handle, T> work) {
        var surrounding = current.get();
        try {
            return surrounding == null ? inNewTransaction(work) : work.apply(surrounding);
        } catch (SqlFailure failed) {
            throw new StoreException("the database did not do what was asked: " + cause(failed), failed);
        }
    }

    private <T> T inNewTransaction(Function<Handle, T> work) {
        try (var connection = pool.getConnection()) {
            var handle = handle(connection.unwrap(Connection.class));
            current.set(handle);
            try {
                var result = handle.inTransaction(() -> {
                    var done = work.apply(handle);
                    checkThere();
                    return done;
                });
                if (handle.truncatesLogAfterCommit()) {
                    engine.truncateLog(handle);
                }
                if (handle.notifiesAfterCommit()) {
                    wake.run();
                }
                return result;
            } finally {
                current.remove();
                if (handle.isBroken()) {
                    pool.evictConnection(connection);
                }
            }
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    private Handle handle(Connection connection) throws SQLException {
        var before = last.get(connection);
        if (before == null) {
            for (var known : List.copyOf(last.keySet())) {
                if (known.isClosed()) {
                    last.remove(known);
                }
            }
        }
        var handle = new Handle(connection, before);
        last.put(connection, handle);
        return handle;
    }

    private void checkThere() {
        if (!engine.isThere()) {
            throw new StoreException(engine.name()
                    + " was removed or replaced: nothing is saved until it is put back or the bot restarted");
        }
    }

    /** Has {@code wake} run after each transaction that wrote messages to be sent; it must be quick. */
    public void whenMessagesWait(Runnable wake) {
        this.wake = wake;
    }

    /** Whether this thread is in a transaction. */
    boolean isInTransaction() {
        return current.get() != null;
    }

    /** What goes behind a select so that its rows are kept from others until the transaction ends. */
    String locking() {
        return engine.locking();
    }

    /** What goes behind a select so that rows which others hold are left out of it. */
    String skipping() {
        return engine.skipping();
    }

    /** Whether no other process can use the database beside this one. */
    boolean isExclusive() {
        return engine instanceof SqliteEngine;
    }

    /** The time by which all go who share this database; your own where nobody can. */
    public Clock clock(Clock own) {
        return isExclusive() ? own : new SharedClock(own, this::now);
    }

    private Instant now() {
        return inTransaction(handle -> handle.sql("select clock_timestamp()")
                .map(row -> row.getTimestamp(1).toInstant())
                .one());
    }

    /**
     * Has the pool measured from now on.
     *
     * @param registry one that the pool knows how to fill, such as Micrometer's
     */
    public void measuredBy(Object registry) {
        pool.setMetricRegistry(registry);
    }

    /** Whether the database answers now. */
    public boolean isUp() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(PING_SECONDS) && engine.isThere();
        } catch (SQLException away) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
        engine.giveBack();
    }

    private static String cause(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .reduce((outer, inner) -> inner)
                .flatMap(message -> message.lines().findFirst())
                .orElse(failed.getClass().getSimpleName());
    }
}
