package dev.readiness.app;

import dev.readiness.settings.PackageFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks package files without starting anything. */
@Command(name = "lint", description = "Check package files.", mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "dir",
            defaultValue = "config/packages",
            description = "The folder of the packages (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("config/packages");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var packages = new PackageFiles().load(folder);
        if (packages.problems().isEmpty()) {
            packages.get()
                    .forEach(pack -> spec.commandLine()
                            .getOut()
                            .println(pack.ref() + ": " + pack.items().size() + " items, "
                                    + pack.decisions().size() + " decisions, "
                                    + pack.risks().size() + " risks"));
            return 0;
        }
        packages.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
        return 1;
    }
}
