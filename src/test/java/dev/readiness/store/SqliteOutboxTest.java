package dev.readiness.store;

import dev.readiness.fixtures.Sqlite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteOutboxTest extends OutboxContract {
    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.open(Sqlite.at(folder.resolve("readiness.db")));
    }

    @Override
    Database openAtFirstSchema(List<String> statements) {
        var url = "jdbc:sqlite:" + folder.resolve("first.db");
        var all = new ArrayList<>(statements);
        all.add("pragma application_id = " + SqliteEngine.APPLICATION_ID);
        FirstSchema.fill(url, all);
        return Database.open(url);
    }
}
