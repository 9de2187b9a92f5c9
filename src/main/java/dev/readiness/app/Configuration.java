package dev.readiness.app;

import dev.readiness.checklist.ReviewPackage;
import dev.readiness.settings.Environment;
import dev.readiness.settings.PackageFiles;
import dev.readiness.settings.Problem;
import dev.readiness.settings.Settings;
import dev.readiness.settings.SettingsFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that an operator configures, read at once so that every problem is told at once. */
record Configuration(Settings settings, List<ReviewPackage> packages, Deployment deployment) {
    Configuration {
        packages = List.copyOf(packages);
    }

    /**
     * Reads settings and packages, and the deployment from the environment.
     *
     * @return the configuration; null where {@code problems} has got what is wrong
     */
    static @Nullable Configuration read(
            Environment environment, Function<Environment, Deployment> deployment, List<Problem> problems) {
        var folder = environment.configDir();
        var settings = new SettingsFile().load(folder.resolve("readiness.yaml"), environment.variables());
        var packages = new PackageFiles().load(folder.resolve("packages"));
        var where = deployment.apply(environment);
        problems.addAll(settings.problems());
        problems.addAll(packages.problems());
        problems.addAll(environment.problems());
        if (problems.isEmpty()) {
            problems.addAll(missingDefault(settings.get(), packages.get()));
        }
        return problems.isEmpty() ? new Configuration(settings.get(), packages.get(), where) : null;
    }

    private static List<Problem> missingDefault(Settings settings, List<ReviewPackage> packages) {
        var problems = new ArrayList<Problem>();
        var known = packages.stream().map(ReviewPackage::id).toList();
        if (!known.contains(settings.defaultPackage())) {
            problems.add(new Problem(
                    "default-package", "there is no package “" + settings.defaultPackage() + "”; there are: " + known));
        }
        return problems;
    }
}
