package dev.readiness.app;

import dev.readiness.http.PortTaken;
import dev.readiness.usecase.StoreException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;

/** The command line. */
@Command(
        name = "readiness-bot",
        description = "Carries readiness reviews out inside Slack.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main {
    /** Something needed at start cannot be had: a port or the database. */
    static final int UNAVAILABLE = 1;

    /** The configuration is wrong (EX_CONFIG of sysexits.h). */
    static final int MISCONFIGURED = 78;

    private static final List<Class<?>> COMMANDS = List.of(
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
            RemindersCommand.class);

    private Main() {}

    /** Runs one command and ends the process with its status. */
    public static void main(String[] args) {
        Logs.choose(System.getenv(), args);
        int status = List.of(args).equals(List.of("serve"))
                ? serve()
                : commandLine(System.getenv(), args).execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** With the one command that is asked for, as looking at each takes long at a start; with all where none is. */
    static CommandLine commandLine(Map<String, String> environment, String... args) {
        var root = new CommandLine(new Main(), new Factory(environment));
        commands(args).forEach(root::addSubcommand);
        return root.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> failed(failure, line.getErr()));
    }

    /** At once, without the classes of picocli: before JDK 25 no archive takes them. */
    private static int serve() {
        var err = new PrintWriter(System.err, true, Charset.defaultCharset());
        try {
            return ServeCommand.serve(System.getenv(), err);
        } catch (Exception failure) {
            return failed(failure, err);
        }
    }

    private static int failed(Exception failure, PrintWriter err) {
        if (failure instanceof StoreException || failure instanceof PortTaken) {
            err.println("readiness-bot: " + failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        return UNAVAILABLE;
    }

    private static List<Class<?>> commands(String... args) {
        var asked = COMMANDS.stream()
                .filter(command -> args.length > 0
                        && command.getAnnotation(Command.class).name().equals(args[0]))
                .toList();
        return asked.isEmpty() ? COMMANDS : asked;
    }

    /** Makes the commands, each with the environment that it reads. */
    private record Factory(Map<String, String> environment) implements IFactory {
        @Override
        public <K> K create(Class<K> kind) throws Exception {
            return kind.isAnnotationPresent(Command.class)
                    ? kind.getDeclaredConstructor(Map.class).newInstance(environment)
                    : CommandLine.defaultFactory().create(kind);
        }
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
