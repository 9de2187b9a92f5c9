package dev.readiness.store;

import dev.readiness.store.Inspection.Schema;
import dev.readiness.usecase.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Looks at an SQLite file: whether it can be written, is ours and whole, and which schema it has. */
final class SqliteInspection {
    private final Engine engine;
    private final Path file;

    SqliteInspection(Engine engine, String url) {
        this.engine = engine;
        try {
            this.file = Path.of(url.substring(SqliteEngine.PREFIX.length())).toAbsolutePath();
        } catch (InvalidPathException none) {
            throw new StoreException("the database address names no file", none);
        }
    }

    Inspection look() {
        var folder = folder();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            return troubled(
                    "cannot be made: " + folder + " is no folder that this user may write to",
                    "make it, give it to the user that runs the bot, or name another file in DATABASE_URL");
        }
        if (!Files.exists(file)) {
            return found(Schema.NONE);
        }
        if (Files.isDirectory(file) || !Files.isWritable(file)) {
            return troubled("is no file that this user may write to", "give it to the user that runs the bot");
        }
        return isInUse() ? found(Schema.UNSEEN) : contents();
    }

    /** The folder that the file is in, or as much of the way there as exists. */
    private Path folder() {
        var there = file.getParent();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there == null ? file : there;
    }

    private boolean isInUse() {
        var lock = Path.of(file + ".lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            var held = channel.tryLock();
            return held == null;
        } catch (OverlappingFileLockException here) {
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Inspection contents() {
        var reading = new SQLiteConfig();
        reading.setReadOnly(true);
        var source = new SQLiteDataSource(reading);
        source.setUrl(SqliteEngine.PREFIX + file);
        try {
            if (isEmpty()) {
                return found(Schema.NONE);
            }
            refuseForeignAndDamaged(source);
            return found(Inspection.schema(engine, source));
        } catch (SQLException | IOException | FlywayException unreadable) {
            return troubled("cannot be read: " + firstLine(unreadable), "restore a backup, or name another file");
        } catch (StoreException refused) {
            return troubled(
                    String.valueOf(refused.getMessage()),
                    "run the newer program, restore a backup, or name another file");
        }
    }

    private boolean isEmpty() throws IOException {
        return Files.size(file) == 0;
    }

    private static void refuseForeignAndDamaged(SQLiteDataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            int owner = statement.executeQuery("pragma application_id").getInt(1);
            int tables =
                    statement.executeQuery("select count(*) from sqlite_schema").getInt(1);
            if (tables > 0 && owner != SqliteEngine.APPLICATION_ID) {
                throw new StoreException("belongs to another program");
            }
            var state = statement.executeQuery("pragma quick_check(1)").getString(1);
            if (!state.equals("ok")) {
                throw new StoreException("is damaged (" + state + ")");
            }
        }
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private Inspection found(Schema schema) {
        return new Inspection(engine.name(), schema, Optional.empty(), free());
    }

    private Inspection troubled(String what, String todo) {
        return Inspection.troubled(engine.name(), engine.name() + " " + what, todo, OptionalLong.empty());
    }

    private OptionalLong free() {
        try {
            return OptionalLong.of(Files.getFileStore(folder()).getUsableSpace());
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }
}
