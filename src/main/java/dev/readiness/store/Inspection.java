package dev.readiness.store;

import dev.readiness.usecase.StoreException;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * What can be seen of a database from outside, without changing anything in it.
 *
 * @param name what people know the database by, without its password
 * @param trouble what keeps us from using it
 * @param freeBytes how much room is left beside it, where that can be told
 */
public record Inspection(String name, Schema schema, Optional<Trouble> trouble, OptionalLong freeBytes) {
    /** How its schema and ours differ. */
    public enum Schema {
        NONE,
        OLDER,
        OURS,
        /** Somebody else has it open. */
        UNSEEN
    }

    /** What is wrong, and what to do. */
    public record Trouble(String found, String todo) {}

    /** Looks at the database. */
    public static Inspection of(String url) {
        try {
            var engine = Engine.of(url);
            return url.startsWith(SqliteEngine.PREFIX)
                    ? new SqliteInspection(engine, url).look()
                    : new PostgresInspection(engine, url).look();
        } catch (StoreException unusable) {
            return troubled(
                    Engine.kind(url),
                    String.valueOf(unusable.getMessage()),
                    "correct DATABASE_URL",
                    OptionalLong.empty());
        }
    }

    /** How the schema of a database that can be read differs from ours. */
    static Schema schema(Engine engine, DataSource source) {
        var info = Flyway.configure()
                .dataSource(source)
                .locations(engine.migrations().toArray(String[]::new))
                .load()
                .info();
        for (var migration : info.all()) {
            if (NewerMigration.breaks(migration, info.all())) {
                throw new StoreException(
                        "has schema version " + migration.getVersion() + ", which is newer than this program knows");
            }
        }
        if (info.current() == null) {
            return Schema.NONE;
        }
        return info.pending().length == 0 ? Schema.OURS : Schema.OLDER;
    }

    static Inspection troubled(String name, String found, String todo, OptionalLong freeBytes) {
        return new Inspection(name, Schema.NONE, Optional.of(new Trouble(found, todo)), freeBytes);
    }
}
