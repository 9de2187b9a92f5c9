package dev.readiness.store;

import com.zaxxer.hikari.HikariConfig;
import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** SQLite: one file, one process, one connection, and every transaction a writer from its start. */
final class SqliteEngine implements Engine {
    static final String PREFIX = "jdbc:sqlite:";

    /** Marks a file as ours in its header: “RRvw”. */
    static final int APPLICATION_ID = 0x52527677;

    /** What was redacted is not to be found in the file's free pages either. */
    private static final String OVERWRITE_WHAT_IS_DELETED = "pragma secure_delete = on";

    private static final int BUSY_MILLIS = 5000;
    private static final int CONNECT_MILLIS = 2000;

    private final Path file;
    private @Nullable FileChannel lock;
    /** The file that was opened as it was seen last; null before. */
    private volatile @Nullable Seen opened;

    /** What tells a file from others of its name, where files have such a key, and its bytes; ours never shrink. */
    private record Seen(@Nullable Object key, long size) {}

    SqliteEngine(String url) {
        this.file = real(Path.of(url.substring(PREFIX.length())));
    }

    /** The file itself, so that a symbolic link to it can't be opened by a second process. */
    private static Path real(Path named) {
        try {
            return Files.isSymbolicLink(named) ? named.toRealPath() : named;
        } catch (IOException dangling) {
            return named;
        }
    }

    @Override
    public String name() {
        return "the SQLite file " + file;
    }

    @Override
    public void take() {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            lock = FileChannel.open(Path.of(file + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (Files.exists(file) && !Files.isWritable(file)) {
                throw new StoreException(name() + " can only be read: give the user that runs the bot the right to"
                        + " write it, and its folder");
            }
            if (lock.tryLock() == null) {
                throw inUse();
            }
            refuseForeign();
        } catch (OverlappingFileLockException heldHere) {
            giveBack();
            throw inUse();
        } catch (IOException failed) {
            giveBack();
            throw new StoreException(name() + " cannot be opened: " + failed, failed);
        }
    }

    @Override
    public void mustExist() {
        if (!Files.isRegularFile(file)) {
            throw new StoreException(name() + " does not exist: set DATABASE_URL to the one that the bot uses");
        }
    }

    /** Looks without writing: to open the file our way would change it already. */
    private void refuseForeign() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return;
        }
        var reading = new SQLiteConfig();
        reading.setReadOnly(true);
        try (var connection = reading.createConnection(PREFIX + file);
                var statement = connection.createStatement()) {
            int owner = statement.executeQuery("pragma application_id").getInt(1);
            int tables =
                    statement.executeQuery("select count(*) from sqlite_schema").getInt(1);
            if (tables > 0 && owner != APPLICATION_ID) {
                throw new StoreException(name() + " belongs to another program: name a file of its own");
            }
        } catch (SQLException unreadable) {
            throw new StoreException(name() + " cannot be opened: " + unreadable.getMessage(), unreadable);
        }
    }

    private StoreException inUse() {
        return new StoreException(name() + " is in use by another process: stop that one first, or name another file");
    }

    @Override
    public void giveBack() {
        try {
            if (lock != null) {
                lock.close();
                lock = null;
            }
        } catch (IOException ignored) {
            lock = null;
        }
    }

    @Override
    public HikariConfig pool() {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        sqlite.setBusyTimeout(BUSY_MILLIS);
        sqlite.enforceForeignKeys(true);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl(PREFIX + file);
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setConnectionInitSql(OVERWRITE_WHAT_IS_DELETED);
        return config;
    }

    @Override
    public FluentConfiguration migrating(FluentConfiguration flyway, DataSource pool) {
        return flyway.dataSource(pool);
    }

    @Override
    public boolean isAway(Throwable failure) {
        return false;
    }

    @Override
    public List<String> migrations() {
        return List.of("classpath:db/common");
    }

    /** A removed file goes on taking what is written to it, until it is closed; one that was cut off has lost what it had. */
    @Override
    public boolean isThere() {
        var now = seen();
        var before = opened;
        if (before == null) {
            return true;
        }
        boolean there = now != null && Objects.equals(before.key(), now.key()) && now.size() >= before.size();
        if (there) {
            opened = now;
        }
        return there;
    }

    private @Nullable Seen seen() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Seen(attributes.fileKey(), attributes.size());
        } catch (IOException gone) {
            return null;
        }
    }

    @Override
    public boolean recognise(Handle handle) {
        opened = seen();
        var state = handle.sql("pragma quick_check(1)").texts().one();
        if (!state.equals("ok")) {
            throw new StoreException(name() + " is damaged (" + state + "): restore a backup");
        }
        long owner = handle.sql("pragma application_id").numbers().one();
        if (owner != APPLICATION_ID) {
            handle.execute("pragma application_id = " + APPLICATION_ID);
        }
        return true;
    }

    @Override
    public void truncateLog(Handle handle) {
        handle.execute("pragma wal_checkpoint(truncate)");
    }

    @Override
    public String locking() {
        return "";
    }

    @Override
    public String skipping() {
        return "";
    }
}
