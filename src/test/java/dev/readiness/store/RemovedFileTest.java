package dev.readiness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readiness.fixtures.Sqlite;
import dev.readiness.usecase.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A SQLite file that is removed while the bot runs: nothing is acknowledged that nobody would find again. */
class RemovedFileTest {
    @TempDir
    Path folder;

    private static int write(Database database) {
        return new GroupCommit(database)
                .inTransaction(handle -> handle.execute("insert into reminder_rules (rules) values ('some')"));
    }

    private static long rows(Database database) {
        return database.inTransaction(handle ->
                handle.sql("select count(*) from reminder_rules").numbers().one());
    }

    @Test
    void whatIsWrittenToARemovedFileIsNotSavedAndTheDatabaseIsDown() throws IOException {
        var file = folder.resolve("kept.db");
        try (var database = Database.open(Sqlite.at(file))) {
            Files.delete(file);

            assertThatThrownBy(() -> write(database))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("was removed or replaced");
            assertThat(database.isUp()).isFalse();

            Files.createFile(file);
            assertThatThrownBy(() -> write(database)).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void whatIsWrittenToAFileThatWasCutOffIsNotSaved() throws IOException {
        var file = folder.resolve("kept.db");
        try (var database = Database.open(Sqlite.at(file))) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }

            assertThatThrownBy(() -> write(database)).isInstanceOf(StoreException.class);
            assertThat(database.isUp()).isFalse();
        }
    }

    @Test
    void oneProcessHasAFileWhateverNameLeadsToIt() throws IOException {
        var file = folder.resolve("kept.db");
        try (var database = Database.open(Sqlite.at(file))) {
            assertThat(database.isUp()).isTrue();
            var other = Files.createSymbolicLink(
                    Files.createDirectory(folder.resolve("other")).resolve("link.db"), file);

            assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + other))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by another process");
        }
    }

    /** What a kill left in the log is in the file once it is opened again: losing the log then costs nothing older. */
    @Test
    void theLogIsEmptiedWhenTheFileIsOpened() throws IOException {
        var file = folder.resolve("kept.db");
        var copy = folder.resolve("copy.db");
        try (var database = Database.open(Sqlite.at(file))) {
            write(database);
            Files.copy(file, copy);
            Files.copy(folder.resolve("kept.db-wal"), folder.resolve("copy.db-wal"));
        }
        try (var again = Database.open("jdbc:sqlite:" + copy)) {
            assertThat(Files.size(folder.resolve("copy.db-wal"))).isZero();
            assertThat(rows(again)).isEqualTo(1);
        }
    }

    @Test
    void itGoesOnOnceTheSameFileIsBack() throws IOException {
        var file = folder.resolve("kept.db");
        try (var database = Database.open(Sqlite.at(file))) {
            long before = rows(database);
            Files.move(file, folder.resolve("away.db"));
            assertThat(database.isUp()).isFalse();

            Files.move(folder.resolve("away.db"), file);

            assertThat(write(database)).isEqualTo(1);
            assertThat(database.isUp()).isTrue();
            assertThat(rows(database)).isEqualTo(before + 1);
        }
    }
}
