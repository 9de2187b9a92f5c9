package dev.readiness.store;

import com.zaxxer.hikari.HikariConfig;
import dev.readiness.usecase.StoreException;
import java.util.List;
import org.jdbi.v3.core.Handle;

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

    private final String url;

    PostgresEngine(String url) {
        this.url = url;
    }

    @Override
    public String name() {
        return "the PostgreSQL database at "
                + url.substring("jdbc:".length()).replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public void take() {}

    @Override
    public void giveBack() {}

    @Override
    public HikariConfig pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.addDataSourceProperty(WITH_ROWS_IN_ERRORS, false);
        return config;
    }

    @Override
    public List<String> migrations() {
        return List.of("classpath:db/common", "classpath:db/postgresql");
    }

    @Override
    public boolean recognise(Handle handle) {
        int foreign = handle.createQuery(FOREIGN_TABLES).mapTo(Integer.class).one();
        if (foreign > 0) {
            throw new StoreException(name() + " holds another program's tables: name a database of its own");
        }
        return true;
    }

    @Override
    public String locking() {
        return " for update";
    }

    @Override
    public String skipping() {
        return " for update of o skip locked";
    }
}
