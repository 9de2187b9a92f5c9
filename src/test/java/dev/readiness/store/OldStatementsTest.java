package dev.readiness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readiness.fixtures.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While a new version is rolled out, the one before it goes on working on the new schema: here, all that it ever says to
 * its database. Whoever adds a migration writes down what the program before it says, as it says it.
 */
@Tag("postgres")
class OldStatementsTest {
    private static final Path STATEMENTS = Path.of("src/test/resources/statements");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/common");

    @TempDir
    Path folder;

    private static Path newest() throws IOException {
        try (var migrations = Files.list(MIGRATIONS)) {
            var name = migrations
                    .map(file -> file.getFileName().toString())
                    .max(String::compareTo)
                    .orElseThrow();
            return STATEMENTS.resolve("before-" + name.substring(0, name.indexOf("__")) + ".sql");
        }
    }

    private static List<String> statements() throws IOException {
        return List.of(Files.readString(newest()).split(";\n"));
    }

    /** In a transaction each, as a program does. */
    private static void run(String url, List<String> statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException refused) {
                    throw new SQLException("The version before cannot say: " + sql, refused);
                }
            }
        }
    }

    @Test
    void theStatementsOfTheVersionBeforeWorkOnSqlite() throws Exception {
        run(sqlite(), statements());
    }

    @Test
    void theStatementsOfTheVersionBeforeWorkOnPostgres() throws Exception {
        run(Postgres.withOurSchema(), statements());
    }

    @Test
    void allTablesOfTheVersionBeforeAreSpokenOf() throws Exception {
        assertThat(statements()).hasSizeGreaterThan(50);
        assertThat(String.join("\n", statements()))
                .contains("insert into review", "insert into journal", "insert into outbox", "insert into duty")
                .contains("insert into participant", "insert into package", "insert into prose", "insert into told")
                .contains("insert into nudge", "insert into absence", "insert into whereabouts")
                .contains("insert into inbox", "insert into direct_channel", "insert into channel_pause");
    }

    @Test
    void aMigrationThatBreaksThemIsCaught() throws Exception {
        for (var breaking : List.of(
                "alter table duty rename column act_by to actor",
                "alter table outbox add column must_have text not null default 'x' check (must_have <> 'x')",
                "drop table absence")) {
            var url = Postgres.withOurSchema();
            run(url, List.of(breaking));

            assertThatThrownBy(() -> run(url, statements())).hasMessageContaining("The version before cannot say");
        }
    }

    private String sqlite() {
        var url = "jdbc:sqlite:" + folder.resolve("old.db");
        Database.open(url).close();
        return url;
    }
}
