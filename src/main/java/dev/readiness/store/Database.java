package dev.readiness.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.readiness.usecase.StoreException;
import java.sql.SQLException;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;

/** The database that everything is kept in: opened, checked, migrated, and reached through transactions. */
public final class Database implements AutoCloseable {
    private static final int PING_SECONDS = 2;

    private final Engine engine;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ThreadLocal<Boolean> inTransaction = ThreadLocal.withInitial(() -> false);

    private Database(Engine engine, HikariDataSource pool) {
        this.engine = engine;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        // what people wrote is bound to statements, and what fails is logged
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
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

    /** The same, whatever the state of its contents: for finding out what is wrong with them. */
    public static Database openForAudit(String url) {
        return open(url, false);
    }

    private static Database open(String url, boolean whole) {
        var engine = Engine.of(url);
        try {
            engine.take();
            var database = new Database(engine, new HikariDataSource(engine.pool()));
            try {
                database.inTransaction(engine::recognise);
                database.migrate();
                if (whole) {
                    database.inTransaction(handle -> Integrity.check(handle, engine));
                }
                return database;
            } catch (RuntimeException failed) {
                database.pool.close();
                throw failed;
            }
        } catch (HikariPool.PoolInitializationException | JdbiException away) {
            engine.giveBack();
            throw new StoreException(engine.name() + " cannot be opened: " + cause(away), away);
        } catch (RuntimeException failed) {
            engine.giveBack();
            throw failed;
        }
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(pool)
                .locations(engine.migrations().toArray(String[]::new))
                .validateMigrationNaming(true)
                .load();
    }

    /** The version of the schema that the database has now. */
    public String schemaVersion() {
        return flyway().info().current().getVersion().toString();
    }

    private void migrate() {
        var flyway = flyway();
        try {
            for (var migration : flyway.info().all()) {
                if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                    throw new StoreException(engine.name() + " has schema version " + migration.getVersion()
                            + ", which is newer than this program knows: run the newer program");
                }
            }
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new StoreException(
                    engine.name() + " cannot be brought to this program's schema: " + cause(failed), failed);
        }
    }

    /** Runs the work in one transaction, the surrounding one of this thread where there is one. */
    <T> T inTransaction(Function<Handle, T> work) {
        boolean surrounded = inTransaction.get();
        inTransaction.set(true);
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException failed) {
            throw new StoreException("the database did not do what was asked: " + cause(failed), failed);
        } finally {
            inTransaction.set(surrounded);
        }
    }

    /** Whether this thread is in a transaction. */
    boolean isInTransaction() {
        return inTransaction.get();
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
            return connection.isValid(PING_SECONDS);
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
        var deepest = failed;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }
}
