package dev.readiness.app;

import dev.readiness.checklist.ReviewPackage;
import dev.readiness.rules.CelRules;
import dev.readiness.settings.Checked;
import dev.readiness.settings.ConfigFolder;
import dev.readiness.settings.Environment;
import dev.readiness.settings.PackageFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks settings and packages without starting anything. */
@Command(
        name = "lint",
        description = "Check settings and packages; nothing is started.",
        mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
    private final Map<String, String> environment;
    private final Clock clock;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "dir",
            description = "A folder of settings and packages, or one of packages only (default: CONFIG_DIR or config).")
    private @Nullable Path named;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    LintCommand(Map<String, String> environment) {
        this(environment, Clock.systemUTC());
    }

    LintCommand(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var packages = packages();
        packages.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
        packages.notes().forEach(note -> spec.commandLine().getOut().println("note: " + note));
        if (!packages.problems().isEmpty()) {
            return 1;
        }
        packages.get().forEach(pack -> spec.commandLine().getOut().println(counts(pack)));
        return 0;
    }

    private Checked<List<ReviewPackage>> packages() {
        var folder = named == null ? new Environment(environment).configDir() : named;
        var files = new PackageFiles(new CelRules().thorough());
        return ConfigFolder.isOne(folder)
                ? ConfigFolder.load(folder, Map.of(), files)
                        .noting(read -> read.missingYears(read.holidays().keySet(), LocalDate.now(clock)))
                        .map(ConfigFolder::packages)
                : files.load(folder);
    }

    private static String counts(ReviewPackage pack) {
        return pack.ref() + ": " + pack.items().size() + " items, "
                + pack.decisions().size() + " decisions, " + pack.risks().size() + " risks";
    }
}
