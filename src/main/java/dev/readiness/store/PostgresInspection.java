package dev.readiness.store;

import dev.readiness.usecase.StoreException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/** Looks at a PostgreSQL database: whether it is there, lets us in, can be written, and which schema it has. */
final class PostgresInspection {
    private static final int PATIENCE_SECONDS = 5;

    private final Engine engine;
    private final PGSimpleDataSource source = new PGSimpleDataSource();

    PostgresInspection(Engine engine, String url) {
        this.engine = engine;
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException malformed) {
            throw new StoreException("the database address is none that PostgreSQL understands", malformed);
        }
        source.setConnectTimeout(PATIENCE_SECONDS);
        source.setLoginTimeout(PATIENCE_SECONDS);
    }

    Inspection look() {
        try {
            if (isReadOnly()) {
                return troubled("can only be read", "name the primary in DATABASE_URL, not a copy of it");
            }
            return new Inspection(
                    engine.name(), Inspection.schema(engine, source), Optional.empty(), OptionalLong.empty());
        } catch (SQLException | FlywayException away) {
            return troubled(
                    "cannot be had: "
                            + String.valueOf(away.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    "look at host, port, user and password in DATABASE_URL, and whether it runs");
        } catch (StoreException newer) {
            return troubled(String.valueOf(newer.getMessage()), "run the newer program");
        }
    }

    private boolean isReadOnly() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show transaction_read_only")) {
            return row.next() && row.getString(1).equals("on");
        }
    }

    private Inspection troubled(String what, String todo) {
        return Inspection.troubled(engine.name(), engine.name() + " " + what, todo, OptionalLong.empty());
    }
}
