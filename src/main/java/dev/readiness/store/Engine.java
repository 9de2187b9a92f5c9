package dev.readiness.store;

import com.zaxxer.hikari.HikariConfig;
import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.StoreException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** What differs between the databases that we run on. */
sealed interface Engine permits SqliteEngine, PostgresEngine {
    int LONGEST_KIND = 20;

    /** The engine for a JDBC address. */
    static Engine of(String url) {
        if (url.startsWith(SqliteEngine.PREFIX)) {
            return new SqliteEngine(url);
        }
        if (url.startsWith(PostgresEngine.PREFIX)) {
            return new PostgresEngine(url);
        }
        throw new StoreException("the database address must start with " + SqliteEngine.PREFIX + " or "
                + PostgresEngine.PREFIX + ", not “" + kind(url)
                + "”: write " + SqliteEngine.PREFIX + "data/readiness.db or " + PostgresEngine.PREFIX
                + "//host:5432/database?user=…&password=…");
    }

    /** The kind of address, without what may be a password. */
    static String kind(String url) {
        var kind = url.replaceFirst("(?s)^(jdbc:\\w*|\\w+(?=:))?.*", "$1…");
        return kind.length() > LONGEST_KIND ? "…" : kind;
    }

    /** What people know the database by, without its password. */
    String name();

    /** Makes sure that the database is ours to open, before it is opened. */
    void take();

    /** Refuses a database that does not exist yet; nothing is created. */
    void mustExist();

    /** Whether what was opened is still what its name leads to. */
    boolean isThere();

    void giveBack();

    HikariConfig pool();

    /** Says over what its migrations are done. */
    FluentConfiguration migrating(FluentConfiguration flyway, DataSource pool);

    /** Whether it says no more than that the database is not there now, and may be later. */
    boolean isAway(Throwable failure);

    /** Where its migrations are. */
    List<String> migrations();

    /** Refuses a database that is damaged or somebody else's, before anything is written to it. */
    boolean recognise(Handle handle);

    /** Empties the log of what was written, as far as the database lets us. */
    void truncateLog(Handle handle);

    /** What goes behind a select so that its rows are kept from others until the transaction ends. */
    String locking();

    /** What goes behind a select of the table named {@code o} so that rows which others hold are left out of it. */
    String skipping();
}
