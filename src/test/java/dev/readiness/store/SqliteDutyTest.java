package dev.readiness.store;

import dev.readiness.fixtures.Sqlite;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDutyTest extends DutyContract {
    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.open(Sqlite.at(folder.resolve("duties.db")));
    }
}
