package dev.readiness.store;

import dev.readiness.fixtures.Sqlite;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDigestTest extends DigestContract {
    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.open(Sqlite.at(folder.resolve("readiness.db")));
    }
}
