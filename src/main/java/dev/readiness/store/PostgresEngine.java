package dev.readiness.store;

import com.zaxxer.hikari.HikariConfig;
import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.StoreException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL: several processes may share it. */
final class PostgresEngine implements Engine {
    static final String PREFIX = "jdbc:postgresql:";
    private static final String FOREIGN_TABLES = """
            select count(*) from information_schema.tables
             where table_schema = current_schema()
               and not exists (select 1 from information_schema.tables
                                where table_schema = current_schema() and table_name = 'flyway_schema_history')""";

    /** The server's errors would tell the row that they are about, and what people wrote in it. */
    private static final String WITH_ROWS_IN_ERRORS = "logServerErrorDetail";

    private static final int CONNECTIONS = 8;
    private static final int CONNECT_MILLIS = 2000;
    private static final int ALIVE_MILLIS = 1000;

    /** A process that is frozen in a transaction must not hold up the others for longer than they can wait. */
    private static final String WAIT_FOR_NOBODY_LONG =
            "set idle_in_transaction_session_timeout = 3000; set lock_timeout = 2000";

    /** A server that is there and does not answer is taken for one that is away; in seconds. */
    private static final Map<String, String> NO_ANSWER =
            Map.of("socketTimeout", "10", "connectTimeout", "2", "loginTimeout", "5", "tcpKeepAlive", "true");

    /** It cannot be reached, does not take anybody now, or is just starting or stopping (SQLSTATE). */
    private static final List<String> AWAY = List.of("08", "53", "57P");

    private static final String WITH_PASSWORD = "?user=…&password=…";

    private final String url;

    /** Switched off: its warnings quote parts of the address, which can hold a password. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private static final Pattern BEHIND_PASSWORD = Pattern.compile("@([\\w.-]+(?::\\d+)?(?:/[\\w-]+)?)[^@]*$");

    PostgresEngine(String url) {
        this.url = url;
        DRIVER.setLevel(Level.OFF);
        if (url.replaceFirst("(?s)\\?.*", "").contains("@")) {
            throw new StoreException("DATABASE_URL holds user and password in front of an @, where the driver does not"
                    + " look for them: write " + PREFIX + "//" + place(url) + WITH_PASSWORD);
        }
        try {
            new PGSimpleDataSource().setUrl(url);
        } catch (IllegalArgumentException malformed) {
            // what it says quotes the address
            throw new StoreException("DATABASE_URL is no address that PostgreSQL's driver understands: write " + PREFIX
                    + "//" + place(url) + WITH_PASSWORD);
        }
    }

    private static String place(String url) {
        var found = BEHIND_PASSWORD.matcher(url.replaceFirst("(?s)\\?.*", ""));
        return found.find() ? found.group(1) : "host:5432/database";
    }

    @Override
    public String name() {
        return "the PostgreSQL database at " + url.substring("jdbc:".length()).replaceFirst("(?s)[?;&].*", "");
    }

    @Override
    public void take() {}

    @Override
    public void mustExist() {
        // connecting says so
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public void giveBack() {}

    @Override
    public HikariConfig pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setValidationTimeout(ALIVE_MILLIS);
        config.setConnectionInitSql(WAIT_FOR_NOBODY_LONG);
        NO_ANSWER.forEach((name, value) -> {
            if (!url.contains(name + "=")) {
                config.addDataSourceProperty(name, value);
            }
        });
        config.addDataSourceProperty(WITH_ROWS_IN_ERRORS, false);
        return config;
    }

    /** Migrations take as long as they take. */
    @Override
    public FluentConfiguration migrating(FluentConfiguration flyway, DataSource pool) {
        return flyway.dataSource(url, null, null);
    }

    @Override
    public boolean isAway(Throwable failure) {
        return failure instanceof SQLException refused
                && refused.getSQLState() != null
                && AWAY.stream().anyMatch(refused.getSQLState()::startsWith);
    }

    @Override
    public List<String> migrations() {
        return List.of("classpath:db/common", "classpath:db/postgresql");
    }

    @Override
    public boolean recognise(Handle handle) {
        long foreign = handle.sql(FOREIGN_TABLES).numbers().one();
        if (foreign > 0) {
            throw new StoreException(name() + " holds another program's tables: name a database of its own");
        }
        return true;
    }

    /** The server's operators decide how long its log is kept. */
    @Override
    public void truncateLog(Handle handle) {}

    @Override
    public String locking() {
        return " for update";
    }

    @Override
    public String skipping() {
        return " for update of o skip locked";
    }
}
