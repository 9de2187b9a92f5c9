package dev.readiness.store;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A migration that a newer program made and this one does not know. Its name may end in {@code _keeps_008}: programs
 * that know schema 008 go on working after it, so that a new version can be taken back without its schema.
 */
final class NewerMigration {
    private static final Pattern KEEPS = Pattern.compile(".* keeps (\\d+)");

    private NewerMigration() {}

    /** Whether this program does not know that migration, and cannot work after it. */
    static boolean breaks(MigrationInfo migration, MigrationInfo[] all) {
        if (migration.getState() != MigrationState.FUTURE_SUCCESS) {
            return false;
        }
        var kept = KEEPS.matcher(migration.getDescription());
        return !kept.matches() || MigrationVersion.fromVersion(kept.group(1)).compareTo(ours(all)) > 0;
    }

    /** The newest schema that this program knows. */
    private static MigrationVersion ours(MigrationInfo[] all) {
        return Arrays.stream(all)
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }
}
