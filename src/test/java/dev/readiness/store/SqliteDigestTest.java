package dev.readiness.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDigestTest extends DigestContract {
    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.open("jdbc:sqlite:" + folder.resolve("readiness.db"));
    }
}
