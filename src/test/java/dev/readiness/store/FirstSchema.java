package dev.readiness.store;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A database as the first version of the program left it. */
final class FirstSchema {
    private FirstSchema() {}

    static void fill(String url, List<String> statements) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/common")
                .target("1")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
