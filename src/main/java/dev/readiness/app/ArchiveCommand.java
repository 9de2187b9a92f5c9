package dev.readiness.app;

import dev.readiness.settings.ConfigFolder;
import dev.readiness.settings.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an archive of the classes that a start loads, with which later starts are faster. */
@Command(
        name = "archive",
        description = "Make an archive of loaded classes, with which this very jar starts faster on this very JVM.",
        mixinStandardHelpOptions = true)
final class ArchiveCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ArchiveCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Parameters(arity = "0..1", paramLabel = "file", description = "where to; beside the jar by default")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var jar = System.getProperty("java.class.path");
        if (!jar.endsWith(".jar") || !Files.isRegularFile(Path.of(jar))) {
            return failed("an archive belongs to a jar: start this by java -jar");
        }
        var config = new Environment(environment).configDir();
        if (!ConfigFolder.isOne(config)) {
            return failed("an archive is made by starting the bot, and there is no configuration in " + config
                    + ": run this where it is, or set CONFIG_DIR");
        }
        var kind = ArchiveKind.of(Runtime.version());
        var target = Objects.requireNonNullElse(file, Path.of(jar.replaceFirst("jar$", kind.ending())));
        Files.deleteIfExists(target);
        var folder = Files.createTempDirectory("readiness-archive");
        try (var rehearsal = new Rehearsal(jar, kind.making(target), folder)) {
            rehearsal.run();
        } catch (IOException notStarted) {
            Files.deleteIfExists(target);
            throw notStarted;
        }
        if (!Files.isRegularFile(target)) {
            return failed(
                    "no archive came of it; this java may lack the archive of its own classes (java -Xshare:dump)");
        }
        out().println("Start it by: java " + kind.using(target) + " -jar " + jar + " serve");
        return 0;
    }

    private int failed(String why) {
        spec.commandLine().getErr().println("readiness-bot: " + why);
        return Main.UNAVAILABLE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
