package dev.readiness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readiness.fixtures.Some;
import dev.readiness.usecase.StoreException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("new/folder/readiness.db");
    }

    private String url() {
        return "jdbc:sqlite:" + file();
    }

    @Override
    Database open() {
        return Database.open(url());
    }

    @Test
    void itIsDurableAndKeepsOneWriter() {
        String mode = database.inTransaction(
                handle -> handle.sql("pragma journal_mode").texts().one());
        long synchronous = database.inTransaction(
                handle -> handle.sql("pragma synchronous").numbers().one());

        assertThat(mode).isEqualTo("wal");
        assertThat(synchronous).as("FULL").isEqualTo(2);
    }

    @Test
    void aSecondProcessIsRefused() {
        assertThatThrownBy(() -> Database.open(url()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("in use by another process");
    }

    @Test
    void theFileIsFreeAgainOnceClosed() {
        database.close();
        database = Database.open(url());

        assertThat(database.isUp()).isTrue();
    }

    @Test
    void aFileOfAnotherProgramIsRefusedAndLeftAlone() throws SQLException {
        var foreign = folder.resolve("foreign.db");
        run(foreign, "create table theirs (x)");

        assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + foreign)).hasMessageContaining("another program");
        run(foreign, "insert into theirs values (1)");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        var text = folder.resolve("text.db");
        Files.writeString(text, "this is no database at all, but a text of some length ".repeat(40));

        assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + text))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not a database");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException, SQLException {
        database.close();
        run(file(), "pragma wal_checkpoint(truncate)");
        try (var raw = new RandomAccessFile(file().toFile(), "rw")) {
            for (long page = 1; page < raw.length() / 4096; page++) {
                raw.seek(page * 4096);
                raw.write(new byte[] {7, 7, 7, 7, 7, 7, 7, 7});
            }
        }

        assertThatThrownBy(() -> Database.open(url()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file().toString());
    }

    @Test
    void aJournalThatWasCutOffIsRefused() throws SQLException {
        reviews.inTransaction(desk -> desk.save(Some.opened(Some.packOf("some", 2))));
        database.close();
        run(file(), "delete from journal where number = 2");

        assertThatThrownBy(() -> Database.open(url())).hasMessageContaining("the journal of RR-1 does not end");
    }

    @Test
    void aNewerSchemaIsRefused() throws SQLException {
        database.close();
        run(
                file(),
                "insert into flyway_schema_history values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x',"
                        + " '2027-01-01 00:00:00.000', 1, 1)");

        assertThatThrownBy(() -> Database.open(url())).hasMessageContaining("newer than this program");
    }

    private static void run(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
