package dev.readiness.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDutyTest extends DutyContract {
    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.open("jdbc:sqlite:" + folder.resolve("duties.db"));
    }
}
