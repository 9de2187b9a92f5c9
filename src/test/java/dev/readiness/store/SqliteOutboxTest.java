package dev.readiness.store;

import dev.readiness.fixtures.Sqlite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class SqliteOutboxTest {
    @TempDir
    Path folder;

    private Database newDatabase() {
        return Database.open(Sqlite.at(folder.resolve("readiness.db")));
    }

    @Nested
    class Order extends OutboxOrderContract {
        @Override
        Database open() {
            return newDatabase();
        }
    }

    @Nested
    class Retry extends OutboxRetryContract {
        @Override
        Database open() {
            return newDatabase();
        }
    }

    @Nested
    class Letters extends OutboxLetterContract {
        @Override
        Database open() {
            return newDatabase();
        }
    }

    @Nested
    class FirstSchemas extends FirstOutboxContract {
        @Override
        Database open(List<String> statements) {
            var url = "jdbc:sqlite:" + folder.resolve("first.db");
            var all = new ArrayList<>(statements);
            all.add("pragma application_id = " + SqliteEngine.APPLICATION_ID);
            FirstSchema.fill(url, all);
            return Database.open(url);
        }
    }
}
