package dev.readiness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version is taken back while its schema stays: whether the program before it may work there says the migration. */
class NewerMigrationTest {
    @TempDir
    Path folder;

    private String ours;

    @BeforeEach
    void aDatabaseOfOurs() {
        try (var database = Database.open(url())) {
            ours = database.schemaVersion();
        }
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("newer.db");
    }

    /** As a newer program's Flyway writes it down. */
    private void migratedByANewerProgram(String version, String description) throws SQLException {
        try (var connection = DriverManager.getConnection(url());
                var insert = connection.prepareStatement(
                        "insert into flyway_schema_history select max(installed_rank) + 1, ?, ?, 'SQL', ?, 1, '',"
                                + " current_timestamp, 1, 1 from flyway_schema_history")) {
            insert.setString(1, version);
            insert.setString(2, description);
            insert.setString(3, "V" + version + "__" + description.replace(' ', '_') + ".sql");
            insert.executeUpdate();
        }
    }

    @Test
    void oneThatKeepsOurSchemaLeavesUsWorkingAndIsNotTouched() throws SQLException {
        migratedByANewerProgram("901", "more columns keeps " + ours);
        migratedByANewerProgram("902", "an index keeps 001");

        for (int start = 0; start < 2; start++) {
            try (var database = Database.open(url())) {
                assertThat(database.isUp()).isTrue();
                assertThat(database.schemaVersion()).isEqualTo("902");
            }
        }
    }

    @Test
    void oneThatKeepsOnlyNewerSchemasIsRefused() throws SQLException {
        migratedByANewerProgram("901", "more columns keeps " + ours);
        migratedByANewerProgram("902", "fewer columns keeps 901");

        assertThatThrownBy(() -> Database.open(url()))
                .hasMessageContaining("902, which is newer than this program knows");
    }

    @Test
    void oneThatDoesNotSayIsRefused() throws SQLException {
        migratedByANewerProgram("901", "who keeps what");

        assertThatThrownBy(() -> Database.open(url()))
                .hasMessageContaining("901, which is newer than this program knows");
    }
}
