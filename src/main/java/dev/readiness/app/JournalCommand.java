package dev.readiness.app;

import dev.readiness.settings.Environment;
import dev.readiness.store.Database;
import dev.readiness.store.JournalAudit;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks after the journals, in which all that happened is kept. */
@Command(name = "journal", description = "Check the journals.", mixinStandardHelpOptions = true)
final class JournalCommand {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    JournalCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Command(
            name = "verify",
            description = "Recompute every journal's chain; status 1 where an entry was changed, removed or cut off.",
            mixinStandardHelpOptions = true)
    int verify() {
        try (var database = Database.openForAudit(new Environment(environment).databaseUrl())) {
            var report = new JournalAudit(database).run();
            report.faults().forEach(fault -> spec.commandLine().getErr().println(fault));
            spec.commandLine().getOut().println(summary(report));
            return report.faults().isEmpty() ? 0 : 1;
        }
    }

    private static String summary(JournalAudit.Report report) {
        if (report.reviews() == 0 && report.faults().isEmpty()) {
            return "No reviews in this database: there was nothing to verify";
        }
        return report.reviews() + " reviews, " + report.entries() + " entries: "
                + (report.faults().isEmpty()
                        ? "all as they were written"
                        : report.faults().size() + " faults");
    }
}
