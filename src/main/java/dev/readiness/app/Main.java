package dev.readiness.app;

import dev.readiness.http.PortTaken;
import dev.readiness.usecase.StoreException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. */
@Command(
        name = "readiness-bot",
        description = "Carries readiness reviews out inside Slack.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            ServeCommand.class,
            PlaygroundCommand.class,
            LintCommand.class,
            DoctorCommand.class,
            MigrateCommand.class,
            VerifyCommand.class,
            ArchiveCommand.class,
            ExportCommand.class,
            GateCommand.class,
            JournalCommand.class,
            RemindersCommand.class
        })
public final class Main {
    /** Something needed at start cannot be had: a port or the database. */
    static final int UNAVAILABLE = 1;

    /** The configuration is wrong (EX_CONFIG of sysexits.h). */
    static final int MISCONFIGURED = 78;

    private Main() {}

    /** Runs one command and ends the process with its status. */
    public static void main(String[] args) {
        Logs.choose(System.getenv(), args);
        int status = commandLine().execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof StoreException || failure instanceof PortTaken) {
                        line.getErr().println("readiness-bot: " + failure.getMessage());
                        return UNAVAILABLE;
                    }
                    throw failure;
                });
    }

    /** Tells the version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"readiness-bot " + Objects.requireNonNullElse(version, "(unpackaged)")};
        }
    }
}
