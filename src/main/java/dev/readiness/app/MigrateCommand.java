package dev.readiness.app;

import dev.readiness.settings.Environment;
import dev.readiness.store.Database;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the database to this version's schema and ends. */
@Command(
        name = "migrate",
        description = "Bring the database to this version's schema, and end.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    MigrateCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (var database = Database.open(new Environment(environment).databaseUrl())) {
            var out = spec.commandLine().getOut();
            database.migrations().forEach(done -> out.println("Done: " + done));
            out.println("The database is up to date at schema " + database.schemaVersion()
                    + (database.migrations().isEmpty() ? ": there was nothing to do" : ""));
            return 0;
        }
    }
}
