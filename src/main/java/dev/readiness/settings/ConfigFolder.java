package dev.readiness.settings;

import dev.readiness.checklist.PackageId;
import dev.readiness.checklist.ReviewPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an operator edits, read together: the settings and the packages that they name. */
public record ConfigFolder(Settings settings, List<ReviewPackage> packages) {
    private static final String SETTINGS = "readiness.yaml";
    private static final String PACKAGES = "packages";

    public ConfigFolder {
        packages = List.copyOf(packages);
    }

    /** Whether that folder holds settings or a folder of packages, rather than packages. */
    public static boolean isOne(Path folder) {
        return Files.exists(folder.resolve(SETTINGS)) || Files.isDirectory(folder.resolve(PACKAGES));
    }

    /** Settings and packages of that folder, with the settings that the environment overrides. */
    public static Checked<ConfigFolder> load(Path folder, Map<String, String> environment, PackageFiles files) {
        var packages = files.load(folder.resolve(PACKAGES));
        var problems = new ArrayList<>(packages.problems());
        var known = packages.value() == null
                ? List.<PackageId>of()
                : packages.get().stream().map(ReviewPackage::id).toList();
        var settings = new SettingsFile(known).load(folder.resolve(SETTINGS), environment);
        problems.addAll(settings.problems());
        Checked<ConfigFolder> read = problems.isEmpty()
                ? Checked.good(new ConfigFolder(settings.get(), packages.get()))
                : Checked.bad(problems);
        return read.noting(packages.notes());
    }
}
